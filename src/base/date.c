/* SPDX-License-Identifier: MIT
 *
 * date.c - see date.h.
 */
#include "base/date.h"

#include <string.h>

enum { FIRST_YEAR = 0, LAST_YEAR = 9999, DAY_SECONDS = 86400 };

struct day {
    int64_t year;
    int month, day;
};

static bool is_leap(int64_t year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int days_of_month(int64_t year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    return days[month - 1] + (month == 2 && is_leap(year) ? 1 : 0);
}

static bool day_exists(struct day it)
{
    return it.year >= FIRST_YEAR && it.year <= LAST_YEAR && it.month >= 1 && it.month <= 12 &&
           it.day >= 1 && it.day <= days_of_month(it.year, it.month);
}

/* Years begin in March here, so that the leap day is the last; eras of 400 years have 146097 days
 * and 719468 days lie between 0000-03-01 and 1970-01-01. */
static int64_t days_of(struct day it)
{
    int64_t year = it.year + 400 - (it.month <= 2 ? 1 : 0); /* never negative */
    int64_t of_era = year % 400;
    int64_t of_year = (153 * (it.month + (it.month > 2 ? -3 : 9)) + 2) / 5 + it.day - 1;

    return year / 400 * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468 -
           146097;
}

static struct day day_of(int64_t days)
{
    int64_t shifted = days + 719468 + 146097;
    int64_t day = shifted % 146097;
    int64_t year = (day - day / 1460 + day / 36524 - day / 146096) / 365;
    int64_t of_year = day - (365 * year + year / 4 - year / 100);
    int64_t month = (5 * of_year + 2) / 153;
    struct day it = {.day = (int)(of_year - (153 * month + 2) / 5 + 1)};

    it.month = (int)(month < 10 ? month + 3 : month - 9);
    it.year = year + shifted / 146097 * 400 - 400 + (it.month <= 2 ? 1 : 0);
    return it;
}

static int64_t clamped(int64_t days)
{
    int64_t first = days_of((struct day){FIRST_YEAR, 1, 1});
    int64_t last = days_of((struct day){LAST_YEAR, 12, 31});

    if (days < first)
        return first;
    return days > last ? last : days;
}

/* Exactly so many digits; the rest of the text, or NULL. */
static const char *digits(const char *text, int count, int *number)
{
    if (text == NULL)
        return NULL;
    *number = 0;
    for (int i = 0; i < count; i++) {
        if (text[i] < '0' || text[i] > '9')
            return NULL;
        *number = *number * 10 + (text[i] - '0');
    }
    return text + count;
}

static const char *character(const char *text, const char *choices)
{
    if (text == NULL || *text == '\0' || strchr(choices, *text) == NULL)
        return NULL;
    return text + 1;
}

/* "YYYY-MM-DD" at the start; the rest of the text, or NULL. */
static const char *parse_day(const char *text, int64_t *days)
{
    struct day it = {0};
    int year = 0;

    text = character(digits(text, 4, &year), "-");
    text = character(digits(text, 2, &it.month), "-");
    text = digits(text, 2, &it.day);
    it.year = year;
    if (text == NULL || !day_exists(it))
        return NULL;
    *days = days_of(it);
    return text;
}

bool date_parse(const char *text, int64_t *days)
{
    int64_t found = 0;
    const char *rest = parse_day(text, &found);

    if (rest == NULL || *rest != '\0')
        return false;
    *days = found;
    return true;
}

/* The last so many digits of a number. Each change has an instant, and waits for it. */
static void put_digits(char *out, unsigned number, int count)
{
    for (int i = count; i-- > 0; number /= 10)
        out[i] = (char)('0' + number % 10);
}

void date_format(int64_t days, char out[DATE_SIZE])
{
    struct day it = day_of(clamped(days));

    put_digits(out, (unsigned)it.year, 4);
    out[4] = '-';
    put_digits(out + 5, (unsigned)it.month, 2);
    out[7] = '-';
    put_digits(out + 8, (unsigned)it.day, 2);
    out[10] = '\0';
}

/* "hh:mm:ss" with a fraction; the rest of the text, or NULL. */
static const char *parse_time(const char *text, int *seconds)
{
    int hour = 0;
    int minute = 0;
    int second = 0;

    text = character(digits(text, 2, &hour), ":");
    text = character(digits(text, 2, &minute), ":");
    text = digits(text, 2, &second);
    if (text == NULL || hour > 23 || minute > 59 || second > 60)
        return NULL;
    if (*text == '.') {
        int digit = 0;

        if (digits(++text, 1, &digit) == NULL)
            return NULL;
        text += strspn(text, "0123456789");
    }
    *seconds = hour * 3600 + minute * 60 + second;
    return text;
}

/* "Z" or "+hh:mm"; the rest of the text, or NULL. */
static const char *parse_offset(const char *text, int *seconds)
{
    const char *rest = character(text, "Zz");
    int hours = 0;
    int minutes = 0;

    *seconds = 0;
    if (rest != NULL)
        return rest;
    rest = character(digits(character(text, "+-"), 2, &hours), ":");
    rest = digits(rest, 2, &minutes);
    if (rest == NULL || hours > 23 || minutes > 59)
        return NULL;
    *seconds = (hours * 3600 + minutes * 60) * (*text == '-' ? -1 : 1);
    return rest;
}

bool instant_parse(const char *text, int64_t *seconds)
{
    int64_t days = 0;
    int time = 0;
    int offset = 0;
    const char *rest = character(parse_day(text, &days), "Tt");

    rest = rest != NULL ? parse_time(rest, &time) : NULL;
    rest = rest != NULL ? parse_offset(rest, &offset) : NULL;
    if (rest == NULL || *rest != '\0')
        return false;
    *seconds = days * DAY_SECONDS + time - offset;
    return true;
}

void instant_format(int64_t seconds, char out[INSTANT_SIZE])
{
    int64_t days = seconds / DAY_SECONDS - (seconds % DAY_SECONDS < 0 ? 1 : 0);
    unsigned time = (unsigned)(((seconds % DAY_SECONDS) + DAY_SECONDS) % DAY_SECONDS);

    date_format(days, out);
    out[10] = 'T';
    put_digits(out + 11, time / 3600, 2);
    out[13] = ':';
    put_digits(out + 14, time / 60 % 60, 2);
    out[16] = ':';
    put_digits(out + 17, time % 60, 2);
    out[19] = 'Z';
    out[20] = '\0';
}

/* One to `most` digits; the rest of the text, or NULL. */
static const char *up_to(const char *text, int most, int *number)
{
    int count = text != NULL ? (int)strspn(text, "0123456789") : 0;

    return count >= 1 && count <= most ? digits(text, count, number) : NULL;
}

/* The day so many months later; the last of that month if it is shorter. */
static int64_t months_later(int64_t days, int months)
{
    struct day it = day_of(days);
    int64_t month = it.year * 12 + (it.month - 1) + months;

    it.year = month / 12;
    it.month = (int)(month % 12) + 1;
    if (it.day > days_of_month(it.year, it.month))
        it.day = days_of_month(it.year, it.month);
    return days_of(it);
}

/* "+10", "+10d", "+2w", "+3m", "+1y" */
static bool understand_later(const char *typed, int64_t today, int64_t *days)
{
    int number = 0;
    const char *unit = up_to(character(typed, "+"), 5, &number);
    int64_t found = today + number;

    if (unit == NULL || (*unit != '\0' && unit[1] != '\0'))
        return false;
    if (*unit == 'w')
        found = today + (int64_t)number * 7;
    else if (*unit == 'm')
        found = months_later(today, number);
    else if (*unit == 'y')
        found = months_later(today, number * 12);
    else if (*unit != '\0' && *unit != 'd')
        return false;
    *days = found;
    return found == clamped(found);
}

/* The next such day on or after today; a 29 February may be eight years away. */
static bool next_such_day(struct day it, int64_t today, int64_t *days)
{
    it.year = day_of(today).year;
    for (int i = 0; i <= 8; i++, it.year++) {
        if (!day_exists(it) || days_of(it) < today)
            continue;
        *days = days_of(it);
        return true;
    }
    return false;
}

/* "31.1", "31.1.", "31.1.27", "31.01.2027" */
static bool understand_dotted(const char *typed, int64_t today, int64_t *days)
{
    struct day it = {0};
    int year = 0;
    const char *rest = character(up_to(typed, 2, &it.day), ".");
    const char *end = NULL;

    rest = up_to(rest, 2, &it.month);
    if (rest == NULL)
        return false;
    if (*rest == '\0' || strcmp(rest, ".") == 0)
        return next_such_day(it, today, days);
    rest = character(rest, ".");
    end = up_to(rest, 4, &year);
    if (end == NULL || *end != '\0' || (end - rest != 2 && end - rest != 4))
        return false;
    it.year = end - rest == 2 ? 2000 + year : year;
    if (!day_exists(it))
        return false;
    *days = days_of(it);
    return true;
}

enum { WORD_SIZE = 24 };

/* The typed text without the spaces around, in lower case; false if it is too long to be a day. */
static bool tidied(const char *typed, char *out, size_t size)
{
    size_t length = 0;

    typed += strspn(typed, " \t");
    length = strlen(typed);
    while (length > 0 && strchr(" \t", typed[length - 1]) != NULL)
        length--;
    if (length >= size)
        return false;
    for (size_t i = 0; i < length; i++)
        out[i] = (char)(typed[i] >= 'A' && typed[i] <= 'Z' ? typed[i] - 'A' + 'a' : typed[i]);
    out[length] = '\0';
    return true;
}

bool date_understand(const char *typed, int64_t today, int64_t *days)
{
    char word[WORD_SIZE] = "";

    if (typed == NULL || !tidied(typed, word, sizeof word))
        return false;
    if (strcmp(word, "today") == 0 || strcmp(word, "tomorrow") == 0) {
        *days = today + (word[2] == 'm' ? 1 : 0);
        return true;
    }
    if (*word == '+')
        return understand_later(word, today, days);
    return date_parse(word, days) || understand_dotted(word, today, days);
}

/* "-2w" is as far back as "+2w" is ahead. */
static bool understand_back(char *word, int64_t today, int64_t *days)
{
    int64_t later = 0;

    word[0] = '+';
    if (!date_understand(word, today, &later))
        return false;
    *days = 2 * today - later;
    return true;
}

bool date_understand_past(const char *typed, int64_t today, int64_t *days)
{
    enum { YEAR = 364, YEARS_MOST = 9 }; /* as long as there may be no 29th of February */

    char word[WORD_SIZE];

    if (typed == NULL || !tidied(typed, word, sizeof word))
        return false;
    if (word[0] == '-')
        return understand_back(word, today, days);
    if (strcmp(word, "yesterday") == 0) {
        *days = today - 1;
        return true;
    }
    if (!date_understand(word, today, days))
        return false;
    for (int back = 1; back <= YEARS_MOST && *days > today && word[0] <= '9' && word[0] >= '0';
         back++)
        (void)date_understand(word, today - (int64_t)back * YEAR, days);
    return *days <= today;
}
