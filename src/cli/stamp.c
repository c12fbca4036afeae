#include "stamp.h"

#include <stdio.h>
#include <string.h>

static const int64_t second = 1000000, day = INT64_C(86400) * 1000000, leap_year = INT64_C(366) * 86400 * 1000000;
static const int64_t most_years = 9999;

/* What is left of a stamp, and what has been read of it. */
struct reading {
    const char *at, *end;
    int year, month, day, hour, minute, second, micro, zone;    /* zone: minutes ahead of UTC */
};

/* ---- the calendar ------------------------------------------------------------------------------------------- */

/* Days from 1970-01-01 to a day of the Gregorian calendar. A year is taken to begin in March: a leap day ends it. */
static int64_t days(int year, int month, int day_of_month)
{
    int64_t y = year - (month < 3), m = (month + 9) % 12;
    return 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day_of_month - 719469;
}

static int64_t month_length(int year, int month)
{
    return month == 12 ? 31 : days(year, month + 1, 1) - days(year, month, 1);
}

/* ---- reading ------------------------------------------------------------------------------------------------ */

static bool take(struct reading *r, char c)
{
    bool is = r->at < r->end && *r->at == c;
    r->at += is;
    return is;
}

static bool is_digit(const struct reading *r)
{
    return r->at < r->end && *r->at >= '0' && *r->at <= '9';
}

/* A number of least to most digits, and not larger than `limit`. */
static bool number(struct reading *r, int least, int most, int limit, int *value)
{
    int count = 0;
    for (*value = 0; count < most && is_digit(r); count++)
        *value = *value * 10 + (*r->at++ - '0');
    return count >= least && *value <= limit && !is_digit(r);
}

static bool month_name(struct reading *r)
{
    static const char names[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
    for (int i = 0; i < 12 && r->end - r->at >= 3; i++)
        if (memcmp(r->at, names + 3 * (size_t)i, 3) == 0) {
            r->month = i + 1;
            r->at += 3;
            return true;
        }
    return false;
}

/* "12:00:01", "12:00:01.123456" */
static bool time_of_day(struct reading *r)
{
    if (!number(r, 2, 2, 23, &r->hour) || !take(r, ':') || !number(r, 2, 2, 59, &r->minute) || !take(r, ':') ||
        !number(r, 2, 2, 60, &r->second))
        return false;
    if (take(r, '.') || take(r, ',')) {
        int scale = 100000;
        if (!is_digit(r))
            return false;
        for (; is_digit(r); r->at++, scale /= 10)
            r->micro += (*r->at - '0') * scale;
    }
    return true;
}

/* "Z", "+01:00", " +0100", " UTC"; other names tell nothing. */
static bool zone(struct reading *r)
{
    int hours, minutes;
    take(r, ' ');
    bool west = r->at < r->end && *r->at == '-';
    if (west || (r->at < r->end && *r->at == '+')) {
        r->at++;
        if (r->end - r->at == 2) {
            minutes = 0;
            if (!number(r, 2, 2, 23, &hours))
                return false;
        } else if (r->end - r->at == 5) {
            if (!number(r, 2, 2, 23, &hours) || !take(r, ':') || !number(r, 2, 2, 59, &minutes))
                return false;
        } else {
            if (!number(r, 4, 4, 2359, &minutes))
                return false;
            hours = minutes / 100;
            minutes %= 100;
        }
        r->zone = (hours * 60 + minutes) * (west ? -1 : 1);
    }
    while (r->at < r->end && *r->at >= 'A' && *r->at <= 'Z')
        r->at++;
    return r->at == r->end;
}

/* "Tue " */
static bool is_weekday(const char *text)
{
    static const char names[] = "Mon Tue Wed Thu Fri Sat Sun ";
    for (size_t i = 0; names[i] != '\0'; i += 4)
        if (memcmp(text, names + i, 4) == 0)
            return true;
    return false;
}

/* "2026-11-24T12:00:01.123+01:00", "2026-11-24 12:00:01"; a day of the week may stand ahead of it. */
static bool full_date(struct reading *r)
{
    if (r->end - r->at > 4 && is_weekday(r->at))
        r->at += 4;
    return number(r, 4, 4, 9999, &r->year) && take(r, '-') && number(r, 2, 2, 12, &r->month) && take(r, '-') &&
           number(r, 2, 2, 31, &r->day) && (take(r, 'T') || take(r, ' ')) && time_of_day(r) && zone(r);
}

/* "24/Nov/2026 12:00:01" */
static bool slashed_date(struct reading *r)
{
    return number(r, 2, 2, 31, &r->day) && take(r, '/') && month_name(r) && take(r, '/') &&
           number(r, 4, 4, 9999, &r->year) && take(r, ' ') && time_of_day(r) && r->at == r->end;
}

/* "Nov  4 12:00:01", "Nov 24 2026 12:00:01" */
static bool syslog_date(struct reading *r)
{
    if (!month_name(r))
        return false;
    while (take(r, ' '))
        ;
    if (!number(r, 1, 2, 31, &r->day))
        return false;
    while (take(r, ' '))
        ;
    if (r->end - r->at > 5 && r->at[4] == ' ' && (!number(r, 4, 4, 9999, &r->year) || !take(r, ' ')))
        return false;
    return time_of_day(r) && r->at == r->end;
}

/* ---- clocks ------------------------------------------------------------------------------------------------- */

/* "@" and the 16 hexadecimal digits of TAI64, as multilog writes them, 8 more for nanoseconds; "1795518005.485077". */
static bool clock_seconds(struct smtpcode_view text, int64_t *seconds)
{
    uint64_t value = 0;
    bool is_tai = text.len == 25 && text.data[0] == '@';
    size_t end = is_tai ? 17 : text.len;
    unsigned base = is_tai ? 16 : 10;
    for (size_t i = is_tai; i < end; i++) {
        static const char digits[] = "0123456789abcdef";
        char c = text.data[i] >= 'A' && text.data[i] <= 'F' ? (char)(text.data[i] + ('a' - 'A')) : text.data[i];
        const char *digit = c == '\0' ? NULL : memchr(digits, c, base);
        if (digit == NULL && !is_tai && c == '.' && i >= 9 && i <= 11)
            break;
        if (digit == NULL || (!is_tai && i > 10))
            return false;
        value = value * base + (uint64_t)(digit - digits);
    }
    const uint64_t tai_epoch = UINT64_C(4611686018427387914);   /* 1970 began 10 seconds after 2^62 */
    if (is_tai && value < tai_epoch)
        return false;
    value -= is_tai ? tai_epoch : 0;
    *seconds = (int64_t)value;
    return value > 0 && value < UINT64_C(253402300800);         /* the year 10000 */
}

/* "2026-11-24T12:00:01Z" */
static void write_utc(int64_t seconds, char room[STAMP_ROOM])
{
    int64_t date = seconds / 86400, rest = seconds % 86400;
    int year = (int)(1970 + date / 366), month = 1;
    while (days(year + 1, 1, 1) <= date)
        year++;
    while (month < 12 && days(year, month + 1, 1) <= date)
        month++;
    snprintf(room, STAMP_ROOM, "%04d-%02d-%02dT%02d:%02d:%02dZ", year, month, (int)(date - days(year, month, 1)) + 1,
             (int)(rest / 3600), (int)(rest / 60 % 60), (int)(rest % 60));
}

/* ---- stamps ------------------------------------------------------------------------------------------------- */

static bool read_date(struct smtpcode_view text, struct stamp *stamp)
{
    static bool (*const forms[])(struct reading *r) = {syslog_date, full_date, slashed_date};
    for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++) {
        struct reading r = {.at = text.data, .end = text.data + text.len};
        if (!forms[i](&r) || r.month < 1 || r.day < 1 || r.day > month_length(r.year > 0 ? r.year : 2000, r.month))
            continue;
        int64_t time = (((int64_t)r.hour * 60 + r.minute) * 60 + r.second) * second + r.micro;
        stamp->has_year = r.year > 0;
        stamp->when = stamp->in_year = (days(2000, r.month, r.day) - days(2000, 1, 1)) * day + time;
        if (stamp->has_year)
            stamp->when = days(r.year, r.month, r.day) * day + time - (int64_t)r.zone * 60 * second;
        return true;
    }
    return false;
}

bool stamp_read(struct smtpcode_view text, struct stamp *stamp)
{
    int64_t seconds;
    stamp->text[0] = '\0';
    if (text.len == 0 || text.len >= STAMP_ROOM)
        return false;
    char utc[STAMP_ROOM];
    if (clock_seconds(text, &seconds)) {
        write_utc(seconds, utc);
        text = (struct smtpcode_view){utc, strlen(utc)};
    }
    if (!read_date(text, stamp))
        return false;
    memcpy(stamp->text, text.data, text.len);
    stamp->text[text.len] = '\0';
    return true;
}

void stamp_settle(struct stamp *stamp, int64_t *clock)
{
    if (stamp->has_year)
        return;
    int64_t gap = *clock - stamp->when, years = (gap + (gap < 0 ? -leap_year : leap_year) / 2) / leap_year;
    if (years >= -most_years && years <= most_years)
        stamp->when += years * leap_year;
    *clock = stamp->when;
}

void stamp_settle_behind(struct stamp *stamp, const struct stamp *first)
{
    int64_t clock = first->when;
    if (stamp->has_year || first->has_year)
        return;
    stamp_settle(stamp, &clock);
    if (stamp->when < first->when)
        stamp->when += leap_year;
}

bool stamp_is_earlier(const struct stamp *a, const struct stamp *b)
{
    if (a->has_year == b->has_year)
        return a->when < b->when;
    int64_t ahead = (b->in_year - a->in_year + leap_year) % leap_year;
    return ahead > 0 && ahead < leap_year / 2;
}
