/* lookup [ROUNDS]: nanoseconds of one look-up of a code or of a status in the library: median, least and most of the rounds. */
#include <smtpcode.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { MOST_ROUNDS = 101, LOOK_UPS = 2000000 };

static size_t look_up_codes(void)
{
    struct smtpcode_entry entry;
    size_t letters = 0;
    for (int i = 0; i < LOOK_UPS; i++)
        if (smtpcode_find_reply(400 + i % 200, &entry))
            letters += (size_t)entry.code[0];
    return letters;
}

static size_t look_up_statuses(void)
{
    struct smtpcode_entry entry;
    size_t letters = 0;
    for (int i = 0; i < LOOK_UPS; i++)
        if (smtpcode_find_status((struct smtpcode_status){4 + i % 2, i % 8, i / 8 % 32}, &entry))
            letters += (size_t)entry.code[0];
    return letters;
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
    } kinds[] = {{"reply code 400 to 599", look_up_codes}, {"status 4.0.0 to 5.7.31", look_up_statuses}};
    size_t rounds = argc > 1 ? strtoul(argv[1], NULL, 10) : 11, letters = 0;
    double times[MOST_ROUNDS];
    rounds = rounds < 1 || rounds > MOST_ROUNDS ? 11 : rounds;
    for (size_t kind = 0; kind < 2; kind++) {
        for (size_t i = 0; i < rounds; i++) {
            clock_t start = clock();
            letters += kinds[kind].run();
            times[i] = (double)(clock() - start) / CLOCKS_PER_SEC / LOOK_UPS * 1e9;
        }
        qsort(times, rounds, sizeof times[0], compare);
        printf("%-26s %9.1f %9.1f %9.1f ns\n", kinds[kind].name, times[rounds / 2], times[0], times[rounds - 1]);
    }
    return letters == 0;                /* so that no look-up is left out */
}
