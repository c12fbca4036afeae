/*
 * measure ROUNDS REPEATS AMOUNT UNIT NAME COMMAND [NAME COMMAND]...: how long commands take, side by side.
 *
 * Each round runs every command REPEATS times in turn, so that a busy machine is as busy for one as for the other. Told
 * are seconds of the processor (median, least, most), seconds by the clock (median), the ratio of the processor's to
 * those of the first command, round by round (median, least, most), the peak of memory, and AMOUNT a second of the
 * processor. A command is words divided by blanks; "< FILE" is its standard input, and its output is thrown away.
 */
#define _DEFAULT_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { MOST_WORDS = 32, MOST_COMMANDS = 16, MOST_ROUNDS = 101 };

struct command {
    const char *name, *input;
    char *words[MOST_WORDS + 1];
    double clock[MOST_ROUNDS], processor[MOST_ROUNDS], ratio[MOST_ROUNDS];
    long peak;                          /* KB */
};

static void split(struct command *command, char *text)
{
    size_t count = 0;
    for (char *word = strtok(text, " "); word != NULL && count < MOST_WORDS; word = strtok(NULL, " "))
        if (strcmp(word, "<") == 0)
            command->input = strtok(NULL, " ");
        else
            command->words[count++] = word;
}

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static double seconds(struct timeval time)
{
    return (double)time.tv_sec + (double)time.tv_usec / 1e6;
}

static void become(const struct command *command)
{
    int in = open(command->input == NULL ? "/dev/null" : command->input, O_RDONLY);
    int out = open("/dev/zero", O_WRONLY);      /* where output goes to /dev/null, grep stops at the first match */
    if (in >= 0 && out >= 0 && dup2(in, 0) == 0 && dup2(out, 1) == 1)
        execvp(command->words[0], command->words);
    perror(command->input == NULL ? command->words[0] : command->input);
    _exit(127);
}

static void run_once(struct command *command, size_t round)
{
    struct rusage usage;
    int status;
    double start = now();
    pid_t child = fork();
    if (child == 0)
        become(command);
    if (child < 0 || wait4(child, &status, 0, &usage) < 0 || !WIFEXITED(status) || WEXITSTATUS(status) > 1) {
        fprintf(stderr, "measure: %s failed\n", command->name);
        exit(EXIT_FAILURE);
    }
    command->clock[round] += now() - start;
    command->processor[round] += seconds(usage.ru_utime) + seconds(usage.ru_stime);
    command->peak = usage.ru_maxrss > command->peak ? usage.ru_maxrss : command->peak;
}

static int compare(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return x < y ? -1 : x > y;
}

static void tell(struct command *command, size_t rounds, double amount, const char *unit)
{
    qsort(command->clock, rounds, sizeof(double), compare);
    qsort(command->processor, rounds, sizeof(double), compare);
    qsort(command->ratio, rounds, sizeof(double), compare);
    size_t middle = rounds / 2, last = rounds - 1;
    printf("%-26s %9.4f %9.4f %9.4f %9.4f %8.2f %6.2f %6.2f %8ld", command->name, command->processor[middle],
           command->processor[0], command->processor[last], command->clock[middle], command->ratio[middle],
           command->ratio[0], command->ratio[last], command->peak);
    if (amount > 0)
        printf("  %.0f %s/s", amount / command->processor[middle], unit);
    putchar('\n');
}

int main(int argc, char *argv[])
{
    static struct command commands[MOST_COMMANDS];
    int rounds = argc < 7 ? 0 : (int)strtol(argv[1], NULL, 10), repeats = argc < 7 ? 0 : (int)strtol(argv[2], NULL, 10);
    int count = (argc - 5) / 2;
    if (rounds < 1 || rounds > MOST_ROUNDS || repeats < 1 || count > MOST_COMMANDS || argc % 2 == 0) {
        fputs("usage: measure ROUNDS REPEATS AMOUNT UNIT NAME COMMAND [NAME COMMAND]...\n", stderr);
        return EXIT_FAILURE;
    }
    for (int i = 0; i < count; i++) {
        commands[i].name = argv[5 + 2 * i];
        split(&commands[i], argv[6 + 2 * i]);
    }
    for (int round = 0; round < rounds; round++)
        for (int i = 0; i < count; i++)
            for (int n = 0; n < repeats; n++)
                run_once(&commands[i], (size_t)round);
    for (int round = 0; round < rounds; round++)
        for (int i = 0; i < count; i++) {
            commands[i].clock[round] /= repeats;
            commands[i].processor[round] /= repeats;
            commands[i].ratio[round] = commands[i].processor[round] / commands[0].processor[round];
        }
    printf("%-26s %9s %9s %9s %9s %8s %6s %6s %8s\n", "", "processor", "min", "max", "clock", "ratio", "min", "max",
           "peak KB");
    for (int i = 0; i < count; i++)
        tell(&commands[i], (size_t)rounds, strtod(argv[3], NULL), argv[4]);
    return EXIT_SUCCESS;
}
