/*
 * The library's tables -> docs/codes.md and docs/codes.html, by the public interface only.
 *
 *     smtpcode_reference reference.html codes.md codes.html
 *
 * reference.html is the HTML page with a comment where its contents go. The same tables give the same bytes. The page
 * needs nothing but itself; every code has an anchor in it (codes.html#5.7.26), also those that share a row (X.3.4).
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "smtpcode.h"

enum section { REPLIES, SHORTHANDS, STATUSES, VENDORS, CLIENTS, CATEGORIES, SECTIONS, WORDINGS = SECTIONS };

static const struct heading {
    const char *id, *title, *about;
} headings[SECTIONS] = {
    [REPLIES] =
        {"replies", "Reply codes",
         "Three digits at the start of a server's answer. The first tells whether to try again: 2 done, 3 go on, "
         "4 not now, 5 never."},
    [SHORTHANDS] = {"shorthands", "Shorthands",
                    "Older references write some enhanced status codes without their dots: 511 for 5.1.1."},
    [STATUSES] = {"statuses", "Enhanced status codes",
                  "Class, subject and detail. X stands for any class: X.3.4 is what 4.3.4 and 5.3.4 have in common."},
    [VENDORS] = {"vendors", "What single vendors mean", "The same codes, as one provider or program uses them."},
    [CLIENTS] = {"clients", "Error numbers of clients",
                 "What a mail program, a library or the operating system shows when no server answered."},
    [CATEGORIES] = {"categories", "Categories", "The kinds of failure: the names that smtpcode writes as category."},
};

/* ---- the tables ---------------------------------------------------------------------------------------------- */

/* 0x800ccc79, as Windows and Outlook write their error numbers. */
static bool is_hexadecimal(const char *text)
{
    return strncmp(text, "0x", 2) == 0 && strspn(text + 2, "0123456789abcdef") == strlen(text + 2);
}

static bool is_code(const char *text)
{
    return strspn(text, "0123456789Xx.-") == strlen(text) || is_hexadecimal(text);
}

/* A wording may be spelt as its category is ("spam"). */
static bool is_category(const struct smtpcode_entry *entry)
{
    struct smtpcode_entry category;
    return smtpcode_find_category(entry->category, &category) && strcmp(category.code, entry->code) == 0 &&
           strcmp(category.meaning, entry->meaning) == 0;
}

static enum section section_of(const struct smtpcode_entry *entry)
{
    if (is_category(entry))
        return CATEGORIES;
    if (!is_code(entry->code))
        return WORDINGS;
    if (is_hexadecimal(entry->code))
        return CLIENTS;
    if (entry->vendor[0] != '\0')
        return VENDORS;
    if (strchr(entry->code, '.') != NULL)
        return STATUSES;
    if (entry->base[0] != '\0')
        return SHORTHANDS;
    bool three = strlen(entry->code) == 3 && entry->code[0] >= '2' && entry->code[0] <= '5';
    return three ? REPLIES : CLIENTS;
}

/* Whether a code has a row of its own that holds for all vendors. */
static bool has_row(const char *code)
{
    struct smtpcode_entry entry;
    for (size_t i = 0; smtpcode_entry_at(i, &entry); i++)
        if (entry.vendor[0] == '\0' && strcmp(entry.code, code) == 0)
            return true;
    return false;
}

static const char *vendor_name(const char *vendor)
{
    const char *name = smtpcode_name(vendor);
    return name != NULL ? name : vendor;
}

/* The advice, and the other one if a transient failure has its own. */
static void print_advice(FILE *out, const struct smtpcode_entry *entry)
{
    const char *hard = smtpcode_advice_name(entry->advice), *soft = smtpcode_advice_name(entry->soft_advice);
    fputs(hard, out);
    if (strcmp(hard, soft) != 0)
        fprintf(out, " (for now: %s)", soft);
}

/* ---- HTML ---------------------------------------------------------------------------------------------------- */

static void print_html(FILE *out, const char *text, size_t len)
{
    for (size_t i = 0; i < len; i++)
        switch (text[i]) {
        case '&':
            fputs("&amp;", out);
            break;
        case '<':
            fputs("&lt;", out);
            break;
        case '>':
            fputs("&gt;", out);
            break;
        case '"':
            fputs("&quot;", out);
            break;
        default:
            putc(text[i], out);
        }
}

static void print_text(FILE *out, const char *text)
{
    print_html(out, text, strlen(text));
}

static void print_plain(FILE *out, struct smtpcode_view item)
{
    print_html(out, item.data, item.len);
}

static void print_command(FILE *out, struct smtpcode_view item)
{
    fputs("<code>", out);
    print_plain(out, item);
    fputs("</code>", out);
}

/* "Sender: Wait." tells first who acts. */
static void print_fix(FILE *out, struct smtpcode_view item)
{
    const char *colon = memchr(item.data, ':', item.len);
    size_t who = colon == NULL ? 0 : (size_t)(colon - item.data) + 1;
    if (who > 0) {
        fputs("<b>", out);
        print_html(out, item.data, who);
        fputs("</b>", out);
    }
    print_html(out, item.data + who, item.len - who);
}

/* An address of the web and a section of an RFC become links. */
static void print_reference(FILE *out, struct smtpcode_view item)
{
    char text[1024];
    snprintf(text, sizeof text, "%.*s", (int)item.len, item.data);
    const char *section = strstr(text, " section ");
    if (strncmp(text, "https://", 8) == 0 && strchr(text, ' ') == NULL) {
        fputs("<a href=\"", out);
        print_text(out, text);
    } else if (strncmp(text, "RFC ", 4) == 0) {
        fprintf(out, "<a href=\"https://www.rfc-editor.org/rfc/rfc%.*s", (int)strspn(text + 4, "0123456789"), text + 4);
        if (section != NULL)
            fprintf(out, "#section-%.*s", (int)strspn(section + 9, "0123456789."), section + 9);
    } else {
        print_text(out, text);
        return;
    }
    fputs("\">", out);
    print_text(out, text);
    fputs("</a>", out);
}

static void print_list(FILE *out, const char *title, const char *tag, const char *list,
                       void (*print)(FILE *, struct smtpcode_view))
{
    struct smtpcode_view item;
    if (list[0] == '\0')
        return;
    fprintf(out, "<h4>%s</h4><%s>\n", title, tag);
    for (size_t n = 0; (item = smtpcode_item(list, n)).data != NULL; n++) {
        fputs("<li>", out);
        print(out, item);
        putc('\n', out);
    }
    fprintf(out, "</%s>\n", tag);
}

/* 550, 550-google, and 550-google-2 if one vendor has a second row for a code. A hexadecimal number has but one
 * vendor. */
static void print_anchor(FILE *out, const struct smtpcode_entry *entry, size_t index)
{
    struct smtpcode_entry other;
    unsigned same = 1;
    bool vendor = entry->vendor[0] != '\0' && !is_hexadecimal(entry->code);
    fprintf(out, "%s%s%s", entry->code, vendor ? "-" : "", vendor ? entry->vendor : "");
    for (size_t i = 0; i < index && smtpcode_entry_at(i, &other); i++)
        same += strcmp(other.code, entry->code) == 0 && strcmp(other.vendor, entry->vendor) == 0;
    if (same > 1)
        fprintf(out, "-%u", same);
}

/* Other codes that lead to this row: 5.7.26 and 4.7.26 to X.7.26. */
static void print_aliases(FILE *out, const struct smtpcode_entry *entry, const char *before, const char *behind)
{
    static const char classes[] = "542";
    char code[64];
    if (entry->code[0] != 'X' || entry->vendor[0] != '\0' || strlen(entry->code) >= sizeof code)
        return;
    for (const char *class_ = classes; *class_ != '\0'; class_++) {
        snprintf(code, sizeof code, "%c%s", *class_, entry->code + 1);
        if (!has_row(code))
            fprintf(out, "%s%s%s", before, code, behind);
    }
}

/* What single vendors mean by the code of this row. */
static void print_vendors(FILE *out, const struct smtpcode_entry *entry)
{
    struct smtpcode_entry other;
    const char *before = "<p class=v>Also used by ";
    if (entry->vendor[0] != '\0')
        return;
    for (size_t i = 0; smtpcode_entry_at(i, &other); i++)
        if (other.vendor[0] != '\0' && strcmp(other.code, entry->code) == 0) {
            fprintf(out, "%s<a href=\"#", before);
            print_anchor(out, &other, i);
            fputs("\">", out);
            print_text(out, vendor_name(other.vendor));
            fputs("</a>", out);
            before = "; ";
        }
    if (before[0] == ';')
        fputs("\n", out);
}

static void print_summary(FILE *out, const struct smtpcode_entry *entry)
{
    fputs("<summary><b>", out);
    print_text(out, entry->code);
    fputs("</b> <span>", out);
    print_text(out, entry->title);
    if (entry->vendor[0] != '\0') {
        fputs(" <i>", out);
        print_text(out, vendor_name(entry->vendor));
        fputs("</i>", out);
    }
    if (!is_category(entry))
        fprintf(out, " <small>%s</small>", smtpcode_category_name(entry->category));
    fputs("</span></summary>\n", out);
}

static void print_entry(FILE *out, const struct smtpcode_entry *entry, size_t index)
{
    bool vendor = entry->vendor[0] != '\0', category = is_category(entry);
    fputs("<details id=\"", out);
    print_anchor(out, entry, index);
    fprintf(out, "\" data-c=\"%s", entry->code);
    print_aliases(out, entry, " ", "");
    fputs("\">", out);
    print_summary(out, entry);
    print_aliases(out, entry, "<a id=\"", "\"></a>");
    fputs("<p>", out);
    print_text(out, entry->meaning);
    putc('\n', out);
    print_vendors(out, entry);
    print_list(out, "Likely causes", "ol", entry->causes, print_plain);
    print_list(out, "What to do", "ul", entry->fixes, print_fix);
    print_list(out, "Check", "ul", entry->checks, print_command);
    print_list(out, "Note", "ul", entry->notes, print_plain);
    fputs("<p class=m>Advice: ", out);
    print_advice(out, entry);
    if (!category)
        fprintf(out, ". Category: <a href=\"#%s\">%s</a>", smtpcode_category_name(entry->category),
                smtpcode_category_name(entry->category));
    if (entry->base[0] != '\0')
        fprintf(out, ". Stands for <a href=\"#%s\">%s</a>", entry->base, entry->base);
    if (!category && !vendor && !entry->registered)
        fputs(". Not registered", out);
    fputs(".\n", out);
    print_list(out, "See", "ul", entry->references, print_reference);
    fputs("</details>\n", out);
}

static void write_contents(FILE *out)
{
    struct smtpcode_entry entry;
    fputs("<nav>", out);
    for (int section = 0; section < SECTIONS; section++)
        fprintf(out, "<a href=\"#%s\">%s</a>\n", headings[section].id, headings[section].title);
    fputs("</nav>\n</header>\n"
          "<search hidden><div><input id=query type=search placeholder=\"Code, words or provider\" "
          "aria-label=Search autocomplete=off><output id=count></output></div></search>\n<main>\n", out);
    for (int section = 0; section < SECTIONS; section++) {
        fprintf(out, "<section><h2 id=\"%s\">%s</h2><p>%s\n", headings[section].id, headings[section].title,
                headings[section].about);
        for (size_t i = 0; smtpcode_entry_at(i, &entry); i++)
            if ((int)section_of(&entry) == section)
                print_entry(out, &entry, i);
        fputs("</section>\n", out);
    }
    fputs("</main>\n", out);
}

static const char *frame;

static void write_html(FILE *out)
{
    static const char mark[] = "<!-- entries -->\n";
    const char *at = strstr(frame, mark);
    size_t head = at == NULL ? strlen(frame) : (size_t)(at - frame);
    fwrite(frame, 1, head, out);
    write_contents(out);
    if (at != NULL)
        fputs(at + strlen(mark), out);
}

/* ---- Markdown ------------------------------------------------------------------------------------------------ */

static void print_cell(FILE *out, const char *text)
{
    for (; *text != '\0'; text++) {
        if (strchr("|\\`*_<>[]", *text) != NULL)
            putc('\\', out);
        putc(*text == '\n' ? ' ' : *text, out);
    }
}

static void print_row(FILE *out, const struct smtpcode_entry *entry, size_t index, enum section section)
{
    fprintf(out, "| [%s](codes.html#", entry->code);
    print_anchor(out, entry, index);
    fputs(") | ", out);
    if (section == VENDORS || section == CLIENTS) {
        print_cell(out, vendor_name(entry->vendor));
        fputs(" | ", out);
    }
    fputs("**", out);
    print_cell(out, entry->title);
    fputs("** ", out);
    print_cell(out, entry->meaning);
    if (section == SHORTHANDS)
        fprintf(out, " Stands for %s.", entry->base);
    fputs(" | ", out);
    if (section != CATEGORIES)
        fprintf(out, "[%s](#%s) | ", smtpcode_category_name(entry->category), headings[CATEGORIES].id);
    print_advice(out, entry);
    fputs(" |\n", out);
}

static void write_markdown(FILE *out)
{
    struct smtpcode_entry entry;
    fputs("# Every code that smtpcode knows\n\n"
          "Written by the build target `reference` from the tables of the library: do not edit it, edit `data/`.\n"
          "[codes.html](codes.html) is the same in full, with causes, what to do, checks and references, and can be\n"
          "searched.\n\n", out);
    for (int section = 0; section < SECTIONS; section++)
        fprintf(out, "- [%s](#%s)\n", headings[section].title, headings[section].id);
    for (int section = 0; section < SECTIONS; section++) {
        bool vendors = section == VENDORS || section == CLIENTS, categories = section == CATEGORIES;
        fprintf(out, "\n<a id=\"%s\"></a>\n\n## %s\n\n%s\n\n", headings[section].id, headings[section].title,
                headings[section].about);
        fprintf(out, "| %s |%s what it means |%s advice |\n", categories ? "category" : "code",
                vendors ? " vendor |" : "", categories ? "" : " category |");
        fprintf(out, "| --- |%s --- |%s --- |\n", vendors ? " --- |" : "", categories ? "" : " --- |");
        for (size_t i = 0; smtpcode_entry_at(i, &entry); i++)
            if ((int)section_of(&entry) == section)
                print_row(out, &entry, i, (enum section)section);
    }
}

/* ---- the files ----------------------------------------------------------------------------------------------- */

static bool write_file(const char *path, void (*write)(FILE *))
{
    FILE *out = fopen(path, "wb");
    if (out == NULL) {
        perror(path);
        return false;
    }
    write(out);
    bool failed = ferror(out) != 0;
    failed = fclose(out) != 0 || failed;
    if (failed) {
        perror(path);
        remove(path);
    }
    return !failed;
}

/* A file of some kilobytes, or NULL. */
static const char *read_file(const char *path)
{
    static char text[65536];
    FILE *in = fopen(path, "rb");
    if (in == NULL) {
        perror(path);
        return NULL;
    }
    size_t len = fread(text, 1, sizeof text - 1, in);
    text[len] = '\0';
    bool whole = !ferror(in) && feof(in);
    fclose(in);
    if (!whole)
        fprintf(stderr, "%s: cannot be read, or is too long\n", path);
    return whole ? text : NULL;
}

int main(int argc, char *argv[])
{
    if (argc != 4) {
        fputs("usage: smtpcode_reference reference.html codes.md codes.html\n", stderr);
        return EXIT_FAILURE;
    }
    frame = read_file(argv[1]);
    bool written = frame != NULL && write_file(argv[2], write_markdown) && write_file(argv[3], write_html);
    return written ? EXIT_SUCCESS : EXIT_FAILURE;
}
