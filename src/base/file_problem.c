/* SPDX-License-Identifier: MIT
 *
 * file_problem.c - see file_problem.h.
 */
#include "base/file_problem.h"

#include <errno.h>
#include <stddef.h>
#include <string.h>

static const struct {
    int number;
    const char *remedy;
} remedies[] = {
    {ENOENT,       "check the name and its folder"                    },
    {ENOTDIR,      "check the name: a part of the path is no folder"  },
    {EISDIR,       "name a file, not a folder"                        },
    {EEXIST,       "choose another name"                              },
    {EACCES,       "ask for permission or choose another place"       },
    {EPERM,        "ask for permission or choose another place"       },
    {EROFS,        "choose a place that can be written to"            },
    {ENOSPC,       "free some space or choose another place"          },
    {EDQUOT,       "free some of your quota or choose another place"  },
    {EFBIG,        "choose another place"                             },
    {ELOOP,        "the links lead in a circle; name the file itself" },
    {ENAMETOOLONG, "choose a shorter name"                            },
    {EINVAL,       "check the name; this file system may not allow it"},
    {EMFILE,       "close some programs and try again"                },
    {ENFILE,       "close some programs and try again"                },
    {ESTALE,       "the network drive was lost; connect it again"     },
    {EIO,          "the disk may be failing; choose another one"      },
    {ENXIO,        "name a regular file"                              },
    {EBADF,        "send it somewhere, as to a file"                  },
    {EBUSY,        "close what uses it and try again"                 },
    {ETXTBSY,      "close what uses it and try again"                 },
};

static const char *remedy_for(int number)
{
    for (size_t i = 0; i < sizeof remedies / sizeof remedies[0]; i++)
        if (remedies[i].number == number)
            return remedies[i].remedy;
    return "try again or choose another place";
}

bool file_problem(struct err *err, const char *path, const char *what, int number)
{
    return err_set(err, ERR_FAILED, "%s: %s: %s; %s", path, what, strerror(number),
                   remedy_for(number));
}
