/* SPDX-License-Identifier: MIT
 *
 * raw_zip.c - see raw_zip.h.
 */
#include "codec/raw_zip.h"

#include "base/mem.h"
#include "codec/raw_sheet.h"

#include <expat.h>
#include <string.h>
#include <unzip.h>

/* An archive in memory, as minizip wants to see a file. */
struct memory_file {
    const char *bytes;
    size_t length, at;
};

struct raw_zip {
    struct memory_file file;
    unzFile archive;
    size_t unpacked;
};

enum { CHUNK = 64 * 1024, CASE_DIFFERS = 2, DEEPEST = 64 };

static voidpf open_memory(voidpf opaque, const void *name, int mode)
{
    (void)name;
    (void)mode;
    return opaque;
}

static uLong read_memory(voidpf opaque, voidpf stream, void *out, uLong size)
{
    struct memory_file *file = opaque;
    size_t rest = file->length - file->at;
    size_t count = size < rest ? size : rest;

    (void)stream;
    memcpy(out, file->bytes + file->at, count);
    file->at += count;
    return (uLong)count;
}

/* Nobody writes here. */
static uLong write_memory(voidpf opaque, voidpf stream, const void *bytes, uLong size)
{
    (void)opaque;
    (void)stream;
    (void)bytes;
    (void)size;
    return 0;
}

static ZPOS64_T tell_memory(voidpf opaque, voidpf stream)
{
    const struct memory_file *file = opaque;

    (void)stream;
    return file->at;
}

static long seek_memory(voidpf opaque, voidpf stream, ZPOS64_T offset, int origin)
{
    struct memory_file *file = opaque;
    size_t from = 0;

    (void)stream;
    if (origin == ZLIB_FILEFUNC_SEEK_CUR)
        from = file->at;
    else if (origin == ZLIB_FILEFUNC_SEEK_END)
        from = file->length;
    if (offset > file->length - from)
        return -1;
    file->at = from + (size_t)offset;
    return 0;
}

static int close_memory(voidpf opaque, voidpf stream)
{
    (void)opaque;
    (void)stream;
    return 0;
}

struct raw_zip *raw_zip_open(const char *bytes, size_t length)
{
    struct raw_zip *zip = mem_alloc(1, sizeof *zip);
    zlib_filefunc64_def functions = {open_memory, read_memory,  write_memory, tell_memory,
                                     seek_memory, close_memory, close_memory, &zip->file};

    zip->file = (struct memory_file){.bytes = bytes, .length = length};
    zip->archive = unzOpen2_64("", &functions);
    if (zip->archive != NULL)
        return zip;
    mem_free(zip);
    return NULL;
}

void raw_zip_close(struct raw_zip *zip)
{
    if (zip == NULL)
        return;
    (void)unzClose(zip->archive);
    mem_free(zip);
}

/* A part that is being read. */
struct part {
    const struct raw_handlers *handlers;
    XML_Parser parser;
    struct err *err;
    int depth;
    bool stopped;
};

static const char *without_prefix(const char *name)
{
    const char *colon = strrchr(name, ':');

    return colon == NULL ? name : colon + 1;
}

const char *raw_attribute(const char **attributes, const char *name)
{
    for (; attributes[0] != NULL; attributes += 2)
        if (strcmp(without_prefix(attributes[0]), name) == 0)
            return attributes[1];
    return NULL;
}

static void stop(struct part *part)
{
    part->stopped = true;
    (void)XML_StopParser(part->parser, XML_FALSE);
}

static void start_element(void *context, const char *name, const char **attributes)
{
    struct part *part = context;

    if (!part->stopped && part->depth++ == DEEPEST) {
        (void)err_set(part->err, ERR_DOCUMENT,
                      "a part of it is nested deeper than %d, which no spreadsheet program writes; "
                      "save it anew with one",
                      DEEPEST);
        stop(part);
    }
    if (!part->stopped && !part->handlers->start(part->handlers->context, without_prefix(name),
                                                 attributes, part->err))
        stop(part);
}

static void end_element(void *context, const char *name)
{
    struct part *part = context;

    part->depth--;
    if (!part->stopped &&
        !part->handlers->end(part->handlers->context, without_prefix(name), part->err))
        stop(part);
}

static void add_text(void *context, const char *text, int length)
{
    struct part *part = context;

    if (!part->stopped)
        part->handlers->text(part->handlers->context, text, (size_t)length);
}

static void refuse_type(void *context, const char *name, const char *system_id,
                        const char *public_id, int internal)
{
    struct part *part = context;

    (void)name;
    (void)system_id;
    (void)public_id;
    (void)internal;
    (void)err_set(part->err, ERR_DOCUMENT,
                  "a part of it declares a document type, which no spreadsheet program writes; "
                  "save it anew with one");
    stop(part);
}

static bool broken(struct err *err)
{
    return err_set(err, ERR_DOCUMENT,
                   "the workbook is damaged; open it in a spreadsheet program and save it anew");
}

static bool refuse_size(struct err *err)
{
    return err_set(err, ERR_DOCUMENT,
                   "it unpacks to more than %d MiB; send the sheet as `clausewalk export` wrote it",
                   RAW_UNPACKED_LIMIT / 1024 / 1024);
}

/* What the archive says of a part; nothing is unpacked for one that is too large by its own words,
 * and one that lies is noticed while it is. */
static bool may_fit(const struct raw_zip *zip)
{
    unz_file_info64 info = {0};

    return unzGetCurrentFileInfo64(zip->archive, &info, NULL, 0, NULL, 0, NULL, 0) != UNZ_OK ||
           info.uncompressed_size <= RAW_UNPACKED_LIMIT - zip->unpacked;
}

static bool parse_chunk(struct raw_zip *zip, struct part *part, const char *chunk, int size,
                        struct err *err)
{
    zip->unpacked += (size_t)size;
    if (zip->unpacked > RAW_UNPACKED_LIMIT)
        return refuse_size(err);
    if (XML_Parse(part->parser, chunk, size, size == 0) == XML_STATUS_OK)
        return true;
    return part->stopped ? false : broken(err);
}

static bool parse_part(struct raw_zip *zip, struct part *part, struct err *err)
{
    char *chunk = mem_alloc(CHUNK, 1);
    bool good = true;
    int size = 1;

    while (good && size > 0) {
        size = unzReadCurrentFile(zip->archive, chunk, CHUNK);
        good = size < 0 ? broken(err) : parse_chunk(zip, part, chunk, size, err);
    }
    mem_free(chunk);
    return good;
}

static bool read_part(struct raw_zip *zip, const struct raw_handlers *handlers, struct err *err)
{
    struct part part = {.handlers = handlers, .err = err, .parser = XML_ParserCreate(NULL)};
    bool good;

    if (part.parser == NULL)
        return err_set(err, ERR_FAILED, "no memory to read the workbook; close other programs");
    XML_SetUserData(part.parser, &part);
    XML_SetElementHandler(part.parser, start_element, end_element);
    XML_SetCharacterDataHandler(part.parser, add_text);
    XML_SetStartDoctypeDeclHandler(part.parser, refuse_type);
    good = parse_part(zip, &part, err);
    XML_ParserFree(part.parser);
    return good;
}

bool raw_zip_read(struct raw_zip *zip, const char *name, const struct raw_handlers *handlers,
                  bool *found, struct err *err)
{
    bool good;

    *found = unzLocateFile(zip->archive, name, CASE_DIFFERS) == UNZ_OK;
    if (!*found)
        return true;
    if (!may_fit(zip))
        return refuse_size(err);
    if (unzOpenCurrentFile(zip->archive) != UNZ_OK)
        return broken(err);
    good = read_part(zip, handlers, err);
    if (unzCloseCurrentFile(zip->archive) == UNZ_CRCERROR && good)
        return broken(err);
    return good;
}
