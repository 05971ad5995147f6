/* SPDX-License-Identifier: MIT
 *
 * embed.c - writes the bytes of files as C source, for src/app/embedded.h.
 *
 * embed OUT ROOT FILE...: paths are stored relative to ROOT.
 */
#include <stdio.h>
#include <string.h>

static int add_bytes(FILE *out, const char *path, int number)
{
    FILE *in = fopen(path, "rb");
    int column = 0;

    if (in == NULL) {
        perror(path);
        return 1;
    }
    fprintf(out, "static const unsigned char bytes_%d[] = {", number);
    for (int c = fgetc(in); c != EOF; c = fgetc(in))
        fprintf(out, "%s%d,", column++ % 24 == 0 ? "\n" : "", c);
    fprintf(out, "0};\n");
    return fclose(in);
}

static const char *below(const char *root, const char *path)
{
    size_t length = strlen(root);

    return strncmp(path, root, length) == 0 && path[length] == '/' ? path + length + 1 : path;
}

int main(int count, char **words)
{
    FILE *out = count >= 3 ? fopen(words[1], "wb") : NULL;

    if (out == NULL) {
        fprintf(stderr, "usage: embed OUT ROOT FILE...\n");
        return 1;
    }
    fprintf(out, "/* Made by tools/embed.c. */\n#include \"app/embedded.h\"\n\n");
    for (int i = 3; i < count; i++)
        if (add_bytes(out, words[i], i) != 0)
            return 1;
    fprintf(out, "\nconst struct embedded embedded_files[] = {\n");
    for (int i = 3; i < count; i++)
        fprintf(out, "    {\"%s\", (const char *)bytes_%d, sizeof bytes_%d - 1},\n",
                below(words[2], words[i]), i, i);
    fprintf(out, "};\nconst int embedded_count = %d;\n", count - 3);
    return fclose(out) == 0 ? 0 : 1;
}
