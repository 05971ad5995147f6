/* SPDX-License-Identifier: MIT
 *
 * test_vault.c - what is sealed opens with its passphrase and with nothing else, whole or not at
 * all.
 */
#include "base/digest.h"
#include "base/mem.h"
#include "base/vault.h"
#include "support/folder.h"
#include "support/test.h"

#include <stdlib.h>
#include <string.h>

enum { AT_VERSION = 16, AT_PASSES = 20, AT_KIBIBYTES = 24, AT_CHUNK = 28, AT_SUM = 80 };

/* One key for all tests: it takes a moment. */
struct fixture {
    struct secret *secret;
    struct vault *vault;
    struct text sealed; /* of `document` */
};

static const char document[] = "{\"format\": \"clausewalk.assessment\", \"note\": \"of a client\"}";

static struct secret *secret_of(const char *passphrase)
{
    struct secret *secret = secret_new();

    assert_non_null(secret);
    secret->length = strlen(passphrase);
    memcpy(secret->bytes, passphrase, secret->length + 1);
    return secret;
}

static int setup(void **state)
{
    static struct fixture fixture;
    struct err err = {0};

    fixture.secret = secret_of("correct horse");
    fixture.vault = vault_new(fixture.secret, &err);
    if (fixture.vault == NULL ||
        !vault_seal(fixture.vault, document, strlen(document), &fixture.sealed, &err))
        return -1;
    *state = &fixture;
    return 0;
}

static int teardown(void **state)
{
    struct fixture *fixture = *state;

    vault_free(fixture->vault);
    secret_free(fixture->secret);
    text_release(&fixture->sealed);
    return 0;
}

/* Opens a copy of exactly that length, so that a sanitizer sees a read behind it. */
static bool opens(const struct fixture *fixture, const char *bytes, size_t length,
                  enum err_code *code)
{
    char *copy = length > 0 ? mem_copy_bytes(bytes, length - 1) : mem_copy("");
    struct text out = {0};
    struct err err = {0};
    bool good;

    if (length > 0)
        copy[length - 1] = bytes[length - 1];
    good = vault_open(fixture->vault, copy, length, &out, &err);
    *code = err.code;
    if (!good)
        assert_int_equal(out.length, 0);
    text_release(&out);
    mem_free(copy);
    return good;
}

static void the_document_comes_back(void **state)
{
    struct fixture *fixture = *state;
    struct text out = {0};
    struct err err = {0};
    bool wrong = true;
    struct vault *again =
        vault_unlock(fixture->sealed.bytes, fixture->sealed.length, fixture->secret, &wrong, &err);

    assert_non_null(again);
    assert_false(wrong);
    assert_true(vault_is(fixture->sealed.bytes, fixture->sealed.length));
    assert_int_equal(fixture->sealed.length, vault_sealed_length(strlen(document)));
    assert_true(vault_open(again, fixture->sealed.bytes, fixture->sealed.length, &out, &err));
    assert_string_equal(text_string(&out), document);
    text_release(&out);
    vault_free(again);
}

static void documents_of_every_length_come_back(void **state)
{
    static const size_t lengths[] = {
        0, 1, VAULT_CHUNK - 1, VAULT_CHUNK, VAULT_CHUNK + 1, 3 * (size_t)VAULT_CHUNK, 1000000};
    struct fixture *fixture = *state;

    for (size_t i = 0; i < sizeof lengths / sizeof lengths[0]; i++) {
        struct text plain = {0};
        struct text sealed = {0};
        struct text out = {0};
        struct err err = {0};

        for (size_t at = 0; at < lengths[i]; at++)
            text_add_char(&plain, (char)('a' + at % 23));
        assert_true(vault_seal(fixture->vault, text_string(&plain), plain.length, &sealed, &err));
        assert_int_equal(sealed.length, vault_sealed_length(lengths[i]));
        assert_true(vault_open(fixture->vault, sealed.bytes, sealed.length, &out, &err));
        assert_int_equal(out.length, lengths[i]);
        assert_memory_equal(text_string(&out), text_string(&plain), lengths[i]);
        text_release(&plain);
        text_release(&sealed);
        text_release(&out);
    }
}

static void no_two_sealings_are_alike_nor_show_the_text(void **state)
{
    struct fixture *fixture = *state;
    struct text other = {0};
    struct err err = {0};

    assert_true(vault_seal(fixture->vault, document, strlen(document), &other, &err));
    assert_memory_not_equal(other.bytes + VAULT_HEADER - 24,
                            fixture->sealed.bytes + VAULT_HEADER - 24,
                            other.length - VAULT_HEADER + 24);
    for (size_t i = 0; i + 6 < other.length; i++)
        assert_memory_not_equal(other.bytes + i, "client", 6);
    text_release(&other);
}

static void a_wrong_passphrase_is_not_called_damage(void **state)
{
    struct fixture *fixture = *state;
    struct secret *other = secret_of("correct horsf");
    struct err err = {0};
    bool wrong = false;

    assert_null(vault_unlock(fixture->sealed.bytes, fixture->sealed.length, other, &wrong, &err));
    assert_true(wrong);
    assert_int_equal(err.code, ERR_FAILED);
    secret_free(other);
}

static void cut_off_anywhere_it_does_not_open(void **state)
{
    struct fixture *fixture = *state;
    enum err_code code;

    for (size_t length = 0; length < fixture->sealed.length; length++) {
        assert_false(opens(fixture, fixture->sealed.bytes, length, &code));
        assert_int_equal(code, ERR_DOCUMENT);
    }
    assert_true(opens(fixture, fixture->sealed.bytes, fixture->sealed.length, &code));
}

static void cut_off_between_chunks_it_does_not_open(void **state)
{
    struct fixture *fixture = *state;
    struct text plain = {0};
    struct text sealed = {0};
    struct err err = {0};
    enum err_code code;

    text_repeat(&plain, "x", 3 * VAULT_CHUNK);
    assert_true(vault_seal(fixture->vault, plain.bytes, plain.length, &sealed, &err));
    for (size_t chunks = 0; chunks < 3; chunks++)
        assert_false(
            opens(fixture, sealed.bytes, VAULT_HEADER + chunks * (VAULT_CHUNK + VAULT_TAG), &code));
    text_add(&sealed, "behind the end");
    assert_false(opens(fixture, sealed.bytes, sealed.length, &code));
    assert_int_equal(code, ERR_DOCUMENT);
    text_release(&plain);
    text_release(&sealed);
}

/* Two chunks in the other order are not the document. */
static void swapped_chunks_do_not_open(void **state)
{
    enum { WHOLE = VAULT_CHUNK + VAULT_TAG };
    struct fixture *fixture = *state;
    struct text plain = {0};
    struct text sealed = {0};
    struct text swapped = {0};
    struct err err = {0};
    enum err_code code;

    text_repeat(&plain, "x", 3 * VAULT_CHUNK);
    assert_true(vault_seal(fixture->vault, plain.bytes, plain.length, &sealed, &err));
    text_add_bytes(&swapped, sealed.bytes, VAULT_HEADER);
    text_add_bytes(&swapped, sealed.bytes + VAULT_HEADER + WHOLE, WHOLE);
    text_add_bytes(&swapped, sealed.bytes + VAULT_HEADER, WHOLE);
    text_add_bytes(&swapped, sealed.bytes + VAULT_HEADER + 2 * WHOLE, WHOLE);
    assert_false(opens(fixture, swapped.bytes, swapped.length, &code));
    assert_int_equal(code, ERR_DOCUMENT);
    text_release(&plain);
    text_release(&sealed);
    text_release(&swapped);
}

static void every_flipped_bit_is_noticed(void **state)
{
    struct fixture *fixture = *state;
    struct text bytes = {0};
    enum err_code code;

    text_add_bytes(&bytes, fixture->sealed.bytes, fixture->sealed.length);
    for (size_t i = 0; i < bytes.length * 8; i++) {
        bytes.bytes[i / 8] ^= (char)(1 << i % 8);
        assert_false(opens(fixture, bytes.bytes, bytes.length, &code));
        assert_int_equal(code, ERR_DOCUMENT);
        bytes.bytes[i / 8] ^= (char)(1 << i % 8);
    }
    assert_true(opens(fixture, bytes.bytes, bytes.length, &code));
    text_release(&bytes);
}

/* As a stranger would write it: the number changed and the sum made right. */
static void forge(struct text *bytes, int at, uint32_t number)
{
    char sum[DIGEST_SIZE];

    for (int i = 0; i < 4; i++)
        bytes->bytes[at + i] = (char)(number >> (8 * i) & 0xff);
    digest_hex(bytes->bytes, AT_SUM, sum);
    for (int i = 0; i < 32; i++) {
        const char digits[] = {sum[2 * i], sum[2 * i + 1], '\0'};
        bytes->bytes[AT_SUM + i] = (char)strtol(digits, NULL, 16);
    }
}

static void hostile_headers_are_refused_before_any_memory_is_taken(void **state)
{
    static const struct {
        int at;
        uint32_t number;
    } rows[] = {
        {AT_VERSION,   0         },
        {AT_VERSION,   2         },
        {AT_VERSION,   UINT32_MAX},
        {AT_PASSES,    0         },
        {AT_PASSES,    17        },
        {AT_PASSES,    UINT32_MAX},
        {AT_KIBIBYTES, 0         },
        {AT_KIBIBYTES, 8         },
        {AT_KIBIBYTES, 8191      },
        {AT_KIBIBYTES, 262145    },
        {AT_KIBIBYTES, UINT32_MAX},
        {AT_CHUNK,     0         },
        {AT_CHUNK,     UINT32_MAX},
    };
    struct fixture *fixture = *state;

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct text bytes = {0};
        struct err err = {0};

        text_add_bytes(&bytes, fixture->sealed.bytes, fixture->sealed.length);
        forge(&bytes, rows[i].at, rows[i].number);
        assert_false(vault_check(bytes.bytes, bytes.length, &err));
        assert_int_equal(err.code, ERR_DOCUMENT);
        text_release(&bytes);
    }
}

static void many_passes_over_much_memory_are_refused(void **state)
{
    struct fixture *fixture = *state;
    struct text bytes = {0};
    struct err err = {0};

    text_add_bytes(&bytes, fixture->sealed.bytes, fixture->sealed.length);
    forge(&bytes, AT_PASSES, 16);
    assert_true(vault_check(bytes.bytes, bytes.length, &err));
    forge(&bytes, AT_KIBIBYTES, 64 * 1024 + 1);
    assert_false(vault_check(bytes.bytes, bytes.length, &err));
    text_release(&bytes);
}

static void another_key_is_told_from_damage(void **state)
{
    struct fixture *fixture = *state;
    struct text sealed = {0};
    struct text out = {0};
    struct err err = {0};
    struct vault *other = vault_new(fixture->secret, &err);

    assert_non_null(other);
    assert_true(vault_seal(other, document, strlen(document), &sealed, &err));
    assert_false(vault_fits(fixture->vault, sealed.bytes, sealed.length));
    assert_false(vault_open(fixture->vault, sealed.bytes, sealed.length, &out, &err));
    assert_int_equal(err.code, ERR_CONFLICT);
    text_release(&sealed);
    vault_free(other);
}

static void json_is_no_vault(void **state)
{
    (void)state;
    assert_false(vault_is("{}", 2));
    assert_false(vault_is("clausewalk.vaul", 15));
    assert_false(vault_is("", 0));
}

/* What a file gives as a passphrase; "!" if it is refused. */
static void assert_passphrase(void *folder, const char *bytes, const char *wanted)
{
    struct secret *secret = secret_new();
    struct err err = {0};
    bool good;

    folder_write(folder, "pass", bytes);
    good = secret_read(folder_file(folder, "pass"), secret, &err);
    assert_string_equal(good ? secret->bytes : "!", wanted);
    secret_free(secret);
}

static void a_passphrase_is_the_first_line(void **state)
{
    char long_line[SECRET_MOST + 10];

    assert_passphrase(*state, "correct horse", "correct horse");
    assert_passphrase(*state, "correct horse\n", "correct horse");
    assert_passphrase(*state, "correct horse\r\nand more\n", "correct horse");
    assert_passphrase(*state, " spaces stay \n", " spaces stay ");
    assert_passphrase(*state, "", "!");
    assert_passphrase(*state, "\n", "!");
    memset(long_line, 'x', sizeof long_line - 1);
    long_line[sizeof long_line - 1] = '\0';
    assert_passphrase(*state, long_line, "!");
}

static void a_passphrase_file_that_is_not_there_is_told_of(void **state)
{
    struct secret *secret = secret_new();
    struct err err = {0};

    assert_false(secret_read(folder_file(*state, "none"), secret, &err));
    assert_int_equal(err.code, ERR_FAILED);
    secret_free(secret);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_document_comes_back),
        cmocka_unit_test(documents_of_every_length_come_back),
        cmocka_unit_test(no_two_sealings_are_alike_nor_show_the_text),
        cmocka_unit_test(a_wrong_passphrase_is_not_called_damage),
        cmocka_unit_test(cut_off_anywhere_it_does_not_open),
        cmocka_unit_test(cut_off_between_chunks_it_does_not_open),
        cmocka_unit_test(swapped_chunks_do_not_open),
        cmocka_unit_test(every_flipped_bit_is_noticed),
        cmocka_unit_test(hostile_headers_are_refused_before_any_memory_is_taken),
        cmocka_unit_test(many_passes_over_much_memory_are_refused),
        cmocka_unit_test(another_key_is_told_from_damage),
        cmocka_unit_test(json_is_no_vault),
    };
    const struct CMUnitTest files[] = {
        cmocka_unit_test_setup_teardown(a_passphrase_is_the_first_line, folder_setup,
                                        folder_teardown),
        cmocka_unit_test_setup_teardown(a_passphrase_file_that_is_not_there_is_told_of,
                                        folder_setup, folder_teardown),
    };

    return cmocka_run_group_tests(tests, setup, teardown) +
           cmocka_run_group_tests(files, NULL, NULL);
}
