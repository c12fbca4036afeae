/* lookup [ROUNDS]: nanoseconds of one look-up of a code or a status in the library: median, least, most of ROUNDS. */
#include <smtpcode.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { MOST_ROUNDS = 101, LOOK_UPS = 2000000 };

static size_t find_replies(void)
{
    static const int codes[] = {550, 421, 450, 554, 451, 552, 250, 535, 452, 553, 501, 354, 521, 551, 432, 530};
    struct smtpcode_entry entry;
    size_t found = 0;
    for (size_t i = 0; i < LOOK_UPS; i++)
        found += (size_t)smtpcode_find_reply(codes[i % (sizeof codes / sizeof codes[0])], &entry);
    return found;
}

static size_t find_statuses(void)
{
    static const struct smtpcode_status statuses[] = {
        {5, 1, 1}, {4, 2, 2}, {5, 7, 1}, {5, 7, 26}, {4, 4, 1}, {5, 2, 1}, {4, 7, 0}, {5, 3, 4},
        {5, 1, 10}, {4, 3, 1}, {5, 4, 6}, {5, 7, 27}, {4, 4, 7}, {5, 1, 8}, {5, 6, 7}, {2, 1, 5}};
    struct smtpcode_entry entry;
    size_t found = 0;
    for (size_t i = 0; i < LOOK_UPS; i++)
        found += (size_t)smtpcode_find_status(statuses[i % (sizeof statuses / sizeof statuses[0])], &entry);
    return found;
}

static size_t find_unregistered(void)
{
    struct smtpcode_entry entry;
    size_t found = 0;
    for (int i = 0; i < LOOK_UPS; i++)
        found += (size_t)smtpcode_find_status((struct smtpcode_status){5, i % 8, 200 + i % 100}, &entry);
    return found;
}

static int compare(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return x < y ? -1 : x > y;
}

int main(int argc, char *argv[])
{
    static const struct {
        const char *name;
        size_t (*run)(void);
    } kinds[] = {{"reply code", find_replies}, {"status", find_statuses}, {"unregistered status", find_unregistered}};
    size_t rounds = argc > 1 ? strtoul(argv[1], NULL, 10) : 11, found = 0;
    double times[MOST_ROUNDS] = {0};
    rounds = rounds < 1 || rounds > MOST_ROUNDS ? 11 : rounds;
    for (size_t kind = 0; kind < sizeof kinds / sizeof kinds[0]; kind++) {
        for (size_t i = 0; i < rounds; i++) {
            clock_t start = clock();
            found += kinds[kind].run();
            times[i] = (double)(clock() - start) / CLOCKS_PER_SEC / LOOK_UPS * 1e9;
        }
        qsort(times, rounds, sizeof times[0], compare);
        printf("%-26s %9.1f %9.1f %9.1f ns\n", kinds[kind].name, times[rounds / 2], times[0], times[rounds - 1]);
    }
    return found == 0;                  /* so that no look-up is left out */
}
