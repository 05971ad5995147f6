/* SPDX-License-Identifier: MIT
 *
 * docgen.c - writes a document from the tables of the program to standard output.
 */
#include "app/cli.h"
#include "report/report.h"
#include "ui/command.h"

#include <stdio.h>
#include <string.h>

/* Commands with a name of their own, as subcommands[] has the wizard first. */
static const struct subcommand *named(int i)
{
    return &subcommands[i + 1];
}

static int named_count(void)
{
    return subcommand_count - 1;
}

static void print_help(const struct subcommand *command)
{
    struct text out = {0};

    help_write(command, &out);
    printf("%s", text_string(&out));
    text_release(&out);
}

static void print_commands(void)
{
    printf("# Commands\n\nMade from the tables of the program: src/app/subcommands.def and "
           "options.def.\n\n```text\n");
    print_help(&subcommands[0]);
    printf("```\n");
    for (int i = 0; i < named_count(); i++) {
        printf("\n## clausewalk %s\n\n```text\n", named(i)->name);
        print_help(named(i));
        printf("```\n");
    }
    printf("\n## Exit status\n\n| status | meaning |\n|---|---|\n");
#define ERR_CODE(id, status, meaning) printf("| %d | %s |\n", status, meaning);
#include "base/err_code.def"
#undef ERR_CODE
}

/* Text for the manual: a backslash, and a point or quote at the start of a line, are roff's. */
static void print_roff(const char *text)
{
    bool start = true;

    for (; *text != '\0'; text++) {
        if (start && (*text == '.' || *text == '\''))
            printf("\\&");
        if (*text == '\\')
            printf("\\e");
        else if (*text == '-')
            printf("\\-");
        else
            putchar(*text);
        start = *text == '\n';
    }
}

static void print_roff_option(const struct option_row *row)
{
    printf(".TP\n\\fB");
    if (row->letter != 0)
        printf("\\-%c\\fR, \\fB", row->letter);
    printf("\\-\\-");
    print_roff(row->name);
    printf("\\fR");
    if (row->argument != NULL)
        printf(" \\fI%s\\fR", row->argument);
    printf("\n");
    print_roff(row->help);
    printf("\n");
}

static void print_roff_command(const struct subcommand *command)
{
    printf(".SS clausewalk %s %s\n", command->name, command->operands);
    print_roff(command->summary);
    printf(".\n");
    if (command->details[0] != '\0') {
        printf(".PP\n.nf\n");
        print_roff(command->details);
        printf(".fi\n");
    }
    for (int i = 0; i < OPTION_COUNT; i++)
        if (i != OPTION_HELP && subcommand_takes(command, (enum option)i))
            print_roff_option(&option_rows[i]);
}

static void print_roff_status(void)
{
    printf(".SH EXIT STATUS\n");
#define ERR_CODE(id, status, meaning)                                                              \
    printf(".TP\n%d\n", status);                                                                   \
    print_roff(meaning);                                                                           \
    printf("\n");
#include "base/err_code.def"
#undef ERR_CODE
}

static void print_roff_keys(void)
{
    printf(".SH KEYS\n");
#define COMMAND(id, name, keys, places, rank, help)                                                \
    if ((keys)[0] != '\0') {                                                                       \
        printf(".TP\n\\fB");                                                                       \
        print_roff(keys);                                                                          \
        printf("\\fR\n");                                                                          \
        print_roff(help);                                                                          \
        printf("\n");                                                                              \
    }
#include "ui/commands.def"
#undef COMMAND
}

static void print_man(void)
{
    printf(".TH CLAUSEWALK 1\n.SH NAME\nclausewalk \\- readiness assessments of management systems "
           "in the terminal\n.SH SYNOPSIS\n.B clausewalk\n[\\fIFILE\\fR]\n.br\n.B clausewalk\n"
           "\\fICOMMAND\\fR ...\n.SH DESCRIPTION\nA wizard that walks through a questionnaire, "
           "scores the answers, and says what to do first.\nEverything it can do, a command can do "
           "without a terminal.\n.SH COMMANDS\n");
    for (int i = 0; i < subcommand_count; i++)
        print_roff_command(&subcommands[i]);
    print_roff_status();
    printf(
        ".SH ENVIRONMENT\n"
        ".TP\n.B NO_COLOR\nNo colours if set and not empty.\n"
        ".TP\n.B ACCESSIBLE\nThe plain interview in place of the screen if set.\n"
        ".TP\n.B COLUMNS\nWidth of the text of score and show.\n"
        ".TP\n.B VISUAL\\fR, \\fBEDITOR\nThe editor for long notes.\n"
        ".TP\n.B SOURCE_DATE_EPOCH\nSeconds since 1970 in place of the clock.\n"
        ".TP\n.B XDG_CONFIG_HOME\\fR, \\fBXDG_DATA_HOME\\fR, \\fBXDG_DATA_DIRS\\fR, "
        "\\fBXDG_STATE_HOME\nWhere settings, questionnaires, themes and the list of recent files "
        "are.\n"
        ".SH FILES\n"
        ".TP\n.I FILE~\nThe file as it was when the wizard first changed it.\n"
        ".TP\n.I ~/.config/clausewalk/questionnaires\\fR, \\fIthemes\nYour own, before those "
        "built in.\n");
    print_roff_keys();
    printf(".SH STANDARD OUTPUT\nResults alone; every message goes to standard error.\n");
}

/* A cell of a table of Markdown. */
static void print_cell(const char *text)
{
    for (; *text != '\0'; text++) {
        if (*text == '|')
            putchar('\\');
        putchar(*text);
    }
}

/* A row for each key that works in one of the places, and in none of the others. */
static void print_key_rows(unsigned places, unsigned others)
{
#define COMMAND(id, name, keys, in, rank, help)                                                    \
    if ((keys)[0] != '\0' && ((in)&places) != 0 && ((in)&others) == 0) {                           \
        printf("| ");                                                                              \
        print_cell(keys);                                                                          \
        printf(" | ");                                                                             \
        print_cell(help);                                                                          \
        printf(" |\n");                                                                            \
    }
#include "ui/commands.def"
#undef COMMAND
}

/* The commands in a table, for README.md. */
static void print_index(void)
{
    printf("\n| command | does |\n|---|---|\n");
    for (int i = 0; i < named_count(); i++) {
        printf("| `clausewalk %s` | ", named(i)->name);
        print_cell(named(i)->summary);
        printf(" |\n");
    }
    printf("\n");
}

/* The keys that work on a question, for README.md. */
static void print_interview(void)
{
    printf("\n| keys | do |\n|---|---|\n");
    print_key_rows(IN_QUESTION, 0);
    printf("\n");
}

/* The other keys, for README.md. */
static void print_elsewhere(void)
{
    printf("\n| keys | do |\n|---|---|\n");
    print_key_rows(~0U, IN_QUESTION);
    printf("\n");
}

static void print_words_of(const struct subcommand *command)
{
    for (int i = 0; i < OPTION_COUNT; i++)
        if (subcommand_takes(command, (enum option)i))
            printf(" --%s", option_rows[i].name);
}

static void print_bash(void)
{
    printf("# Completion of clausewalk for bash.\n"
           "_clausewalk()\n{\n"
           "    local word=${COMP_WORDS[COMP_CWORD]} command= i options\n"
           "    for ((i = 1; i < COMP_CWORD; i++)); do\n"
           "        [[ ${COMP_WORDS[i]} != -* ]] && command=${COMP_WORDS[i]} && break\n"
           "    done\n"
           "    case $command in\n");
    for (int i = 0; i < named_count(); i++) {
        printf("    %s) options='", named(i)->name);
        print_words_of(named(i));
        printf("' ;;\n");
    }
    printf("    *) options='");
    print_words_of(&subcommands[0]);
    printf("' ;;\n    esac\n"
           "    if [[ $word == -* ]]; then\n"
           "        COMPREPLY=($(compgen -W \"$options\" -- \"$word\"))\n"
           "    elif [[ -z $command ]]; then\n"
           "        COMPREPLY=($(compgen -W '");
    for (int i = 0; i < named_count(); i++)
        printf("%s%s", i == 0 ? "" : " ", named(i)->name);
    printf("' -- \"$word\") $(compgen -f -- \"$word\"))\n"
           "    else\n"
           "        COMPREPLY=($(compgen -f -- \"$word\"))\n"
           "    fi\n}\ncomplete -o filenames -F _clausewalk clausewalk\n");
}

/* Text inside single quotes of a shell, where a colon would divide. */
static void print_quoted(const char *text)
{
    for (; *text != '\0'; text++) {
        if (*text == '\'')
            printf("'\\''");
        else if (*text == ':' || *text == '[' || *text == ']')
            printf("\\%c", *text);
        else
            putchar(*text);
    }
}

static void print_zsh_option(const struct option_row *row)
{
    printf("        '%s--%s[", row->many ? "*" : "", row->name);
    print_quoted(row->help);
    printf("]");
    if (row->argument != NULL) {
        printf(":");
        print_quoted(row->argument);
        printf(":_files");
    }
    printf("' \\\n");
}

static void print_zsh(void)
{
    printf("#compdef clausewalk\n# Completion of clausewalk for zsh.\n"
           "local -a commands\ncommands=(\n");
    for (int i = 0; i < named_count(); i++) {
        printf("    '%s:", named(i)->name);
        print_quoted(named(i)->summary);
        printf("'\n");
    }
    printf(")\nif (( CURRENT == 2 )); then\n    _describe command commands\n    _files\n"
           "    return\nfi\ncase $words[2] in\n");
    for (int i = 0; i < named_count(); i++) {
        printf("%s)\n    _arguments \\\n", named(i)->name);
        for (int j = 0; j < OPTION_COUNT; j++)
            if (subcommand_takes(named(i), (enum option)j))
                print_zsh_option(&option_rows[j]);
        printf("        '*:file:_files' ;;\n");
    }
    printf("*) _files ;;\nesac\n");
}

static void print_fish(void)
{
    printf("# Completion of clausewalk for fish.\n");
    for (int i = 0; i < named_count(); i++) {
        printf("complete -c clausewalk -n __fish_use_subcommand -a %s -d '", named(i)->name);
        print_quoted(named(i)->summary);
        printf("'\n");
    }
    for (int i = 0; i < named_count(); i++)
        for (int j = 0; j < OPTION_COUNT; j++) {
            if (!subcommand_takes(named(i), (enum option)j))
                continue;
            printf("complete -c clausewalk -n '__fish_seen_subcommand_from %s' -l %s%s -d '",
                   named(i)->name, option_rows[j].name,
                   option_rows[j].argument == NULL ? "" : " -r");
            print_quoted(option_rows[j].help);
            printf("'\n");
        }
}

int main(int count, char **words)
{
    static const struct {
        const char *name;
        void (*print)(void);
    } kinds[] = {
        {"commands",  print_commands },
        {"index",     print_index    },
        {"interview", print_interview},
        {"elsewhere", print_elsewhere},
        {"man",       print_man      },
        {"bash",      print_bash     },
        {"zsh",       print_zsh      },
        {"fish",      print_fish     },
    };

    for (size_t i = 0; count == 2 && i < sizeof kinds / sizeof kinds[0]; i++) {
        if (strcmp(words[1], kinds[i].name) != 0)
            continue;
        kinds[i].print();
        return fflush(stdout) == 0 ? 0 : 1;
    }
    fprintf(stderr, "usage: docgen commands|index|interview|elsewhere|man|bash|zsh|fish\n");
    return 1;
}
