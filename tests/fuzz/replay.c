/* SPDX-License-Identifier: MIT
 *
 * replay.c - gives kept inputs to a fuzz target: replay FILE-OR-FOLDER...
 */
#include "base/file.h"
#include "fuzz/fuzz.h"

#include <stdio.h>
#include <string.h>

enum { LIMIT = 64 * 1024 * 1024 };

static int replay_file(const char *path)
{
    struct text text = {0};
    struct err err = {0};
    int count = 0;

    if (file_read(path, LIMIT, &text, NULL, &err)) {
        (void)LLVMFuzzerTestOneInput((const uint8_t *)text_string(&text), text.length);
        count = 1;
    } else {
        (void)fprintf(stderr, "replay: %s\n", err.text);
    }
    text_release(&text);
    return count;
}

static int replay_folder(const char *folder)
{
    struct text names = {0};
    struct err err = {0};
    int count = 0;

    if (!file_list(folder, "", &names, &err))
        (void)fprintf(stderr, "replay: %s\n", err.text);
    for (const char *name = text_string(&names); *name != '\0'; name = strchr(name, '\n') + 1) {
        struct text path = {0};

        text_format(&path, "%s/%.*s", folder, (int)strcspn(name, "\n"), name);
        count += replay_file(text_string(&path));
        text_release(&path);
    }
    text_release(&names);
    return count;
}

int main(int count, char **paths)
{
    int inputs = 0;

    for (int i = 1; i < count; i++)
        inputs += file_is_folder(paths[i]) ? replay_folder(paths[i]) : replay_file(paths[i]);
    (void)printf("%d inputs\n", inputs);
    return inputs > 0 ? 0 : 1;
}
