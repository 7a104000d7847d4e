// All that Terminal needs of C: ncurses (whose globals, macros and variadic functions Swift does
// not import), what must run inside a signal handler, and two Linux calls that Swift's Glibc
// module leaves out. No decisions are made here: roles, keys and events are Terminal's.
//
// Everything but wake_post is for the main thread. There is one screen in a process.
#ifndef CNCURSES_H
#define CNCURSES_H

#include <stdbool.h>
#include <stdint.h>

#define CN_CLOSED_ENUM __attribute__((enum_extensibility(closed)))

// ---- screen.c: opening, drawing, closing ----

enum CN_CLOSED_ENUM screen_type_answer {
  screen_type_fit,
  // No terminfo entry, or no terminfo at all.
  screen_type_unknown,
  // An entry without a way to place the cursor, such as "dumb".
  screen_type_unfit,
};

// Looks a terminal type up before ncurses is started with it, because newterm ends the process
// where it finds the type lacking.
enum screen_type_answer screen_check_type(const char *type);

enum CN_CLOSED_ENUM screen_open_answer {
  screen_opened,
  // Standard input is no terminal, and there is no /dev/tty to read keys from.
  screen_no_keyboard,
  screen_refused,
};

// Starts ncurses on standard output, in raw mode without echo, with bracketed paste, and sees to it
// that the terminal is restored at exit and on a crash. Keys come from standard input, or from
// /dev/tty where that is no terminal. What is written to standard error, where that is a terminal,
// waits until screen_close or a crash. setlocale comes first.
enum screen_open_answer screen_open(const char *type);

// Restores the terminal. May be called twice.
void screen_close(void);

// Restores the terminal until screen_resume, which enters again and repaints at the next flush.
void screen_suspend(void);
void screen_resume(void);

// The number of colours after the terminal was asked to use them with its own colours as default,
// or 0 where it cannot.
int screen_start_colours(void);

// Makes a pair; -1 is the terminal's own colour.
void screen_define_pair(int pair, int foreground, int background);

// The window's size as the kernel knows it, at least 1 and at most `limit` in each direction.
void screen_read_size(int limit, int *rows, int *cols);

// Tells ncurses of a new size.
void screen_resize(int rows, int cols);

enum { screen_bold = 1, screen_underline = 2, screen_reverse = 4, screen_dim = 8 };

// One cell: a scalar of 1 or 2 columns, two combining marks or 0, attributes and a colour pair.
// `width` is 0 for the second half of a wide glyph.
struct screen_cell {
  uint32_t base, first_mark, second_mark;
  uint16_t attributes;
  uint8_t pair, width;
};

// Puts cells into a row from its first column on.
void screen_put_row(int row, const struct screen_cell *cells, int count);

void screen_place_cursor(int row, int column);
void screen_hide_cursor(void);

// Sends what changed to the terminal.
void screen_flush(void);

// The next flush repaints everything, whatever the terminal shows.
void screen_repaint(void);

// ---- keyboard.c ----

// Results of keyboard_read above bytes.
enum {
  keyboard_none = -1,
  keyboard_up = 256,
  keyboard_down,
  keyboard_left,
  keyboard_right,
  keyboard_page_up,
  keyboard_page_down,
  keyboard_home,
  keyboard_end,
  keyboard_back_tab,
  keyboard_enter,
  keyboard_backspace,
  keyboard_delete,
  keyboard_insert,
  keyboard_paste_begins,
  keyboard_paste_ends,
  // A key that has no meaning here.
  keyboard_other,
  // F1 is keyboard_function + 1.
  keyboard_function = 512,
};

// The next byte or key without waiting for one; keyboard_none where there is none.
int keyboard_read(void);

// For poll.
int keyboard_descriptor(void);

// Whether a keyboard that poll calls readable has nothing to read: it is gone.
bool keyboard_ended(void);

// ---- wake.c: what the main loop waits for besides the keyboard ----

// SIGWINCH SIGINT SIGQUIT SIGTERM SIGHUP SIGUSR1 SIGTSTP SIGCONT arrive through a descriptor while
// blocked. Block them before the first thread starts, for threads inherit the mask.
void signals_block(void);
void signals_unblock(void);
// A descriptor for poll, or -1.
int signals_open(void);
// The number of the next signal, or 0.
int signals_read(int descriptor);
// Stops the whole process group as ^Z does, and returns when it goes on.
void signals_stop_group(void);

// A descriptor that poll calls readable from wake_post to wake_clear, or -1. wake_post may be called
// from any thread.
int wake_open(void);
void wake_post(int descriptor);
void wake_clear(int descriptor);

// ---- restore.c: leaving at once; from any thread ----

// Restores the terminal where the screen is shown, writes to standard error, and ends the process.
__attribute__((noreturn)) void restore_end(const char *message, int status);

// From now on SIGBUS does that, with status 2: a mapped file was cut short. What is longer than 1,023
// bytes is cut.
void restore_explain_bus(const char *message);

#endif
