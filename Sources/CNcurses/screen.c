// Opening, drawing and closing by ncurses. Keys are in keyboard.c, crashes in restore.c.
#define NCURSES_WIDECHAR 1
#include "CNcurses.h"
#include "internal.h"

#include <curses.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>  // makes macros of common words: columns, lines, bell…
#include <unistd.h>

static SCREEN *screen;
static FILE *keyboard_file;
static bool knows_paste;

// Bracketed paste has no terminfo capability in Debian 12 (ncurses calls it BE and BD later).
static const char paste_on[] = "\033[?2004h";
static const char paste_off[] = "\033[?2004l";

static void say(const char *bytes) {
  // Not through ncurses' buffer: this must not wait for a flush.
  if (knows_paste && write(STDOUT_FILENO, bytes, strlen(bytes)) < 0) return;
}

static const char *capability(const char *name) {
  const char *value = tigetstr(name);
  return value == (char *)-1 ? NULL : value;
}

enum screen_type_answer screen_check_type(const char *type) {
  int problem = 0;
  if (setupterm(type, STDOUT_FILENO, &problem) != OK) {
    // 1 is a hard-copy terminal, 0 no such entry or a generic one, -1 no database.
    return problem == 1 ? screen_type_unfit : screen_type_unknown;
  }
  enum screen_type_answer answer = capability("cup") ? screen_type_fit : screen_type_unfit;
  del_curterm(cur_term);
  return answer;
}

static int add_to_restore(int character) {
  char bytes[2] = {(char)character, 0};
  restore_add(bytes);
  return character;
}

// tputs, because capabilities may hold padding that must not be sent as it stands.
static void plan_restore(void) {
  static const char *const names[] = {"rmkx", "sgr0", "cnorm", "rmcup"};
  if (knows_paste) restore_add(paste_off);
  restore_end_always();
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    const char *value = capability(names[i]);
    if (value) tputs(value, 1, add_to_restore);
  }
}

static bool open_keyboard_file(void) {
  keyboard_file = isatty(STDIN_FILENO) ? stdin : fopen("/dev/tty", "r+e");
  return keyboard_file != NULL;
}

enum screen_open_answer screen_open(const char *type) {
  static bool closes_at_exit;
  if (screen) return screen_refused;
  if (!open_keyboard_file()) return screen_no_keyboard;
  restore_remember(STDOUT_FILENO);
  // The kernel knows the size; LINES and COLUMNS of a shell do not follow a resize.
  use_env(FALSE);
  use_tioctl(TRUE);
  screen = newterm(type, stdout, keyboard_file);
  if (!screen) return screen_refused;
  const char *place_cursor = capability("cup");
  knows_paste = place_cursor && strncmp(place_cursor, "\033[", 2) == 0;
  raw();
  noecho();
  nonl();
  if (keyboard_open(fileno(keyboard_file)) != OK) {
    screen_close();
    return screen_refused;
  }
  plan_restore();
  restore_arm();
  stderr_hold();
  // exit() runs no deinit.
  if (!closes_at_exit) closes_at_exit = atexit(screen_close) == 0;
  say(paste_on);
  return screen_opened;
}

void screen_close(void) {
  if (!screen) return;
  SCREEN *closing = screen;
  screen = NULL;
  if (isendwin()) {
    // Resumed but not drawn yet: the keyboard is taken already, the screen is not.
    say(paste_off);
    reset_shell_mode();
  } else {
    screen_suspend();
  }
  restore_disarm();
  keyboard_close();
  delscreen(closing);
  if (keyboard_file != stdin) fclose(keyboard_file);
  stderr_release();
}

void screen_suspend(void) {
  say(paste_off);
  endwin();
  restore_hide(true);
}

void screen_resume(void) {
  // After a stop from outside ncurses still believes to be on the screen; a shell has been there.
  if (!isendwin()) endwin();
  reset_prog_mode();
  clearok(curscr, TRUE);
  say(paste_on);
}

int screen_start_colours(void) {
  if (!has_colors() || start_color() != OK || use_default_colors() != OK) return 0;
  return COLORS;
}

void screen_define_pair(int pair, int foreground, int background) {
  init_pair((short)pair, (short)foreground, (short)background);
}

static int clamped(int value, int limit) { return value < 1 ? 1 : value > limit ? limit : value; }

void screen_read_size(int limit, int *rows, int *cols) {
  struct winsize window = {0};
  *rows = LINES;
  *cols = COLS;
  // A serial line says 0×0: then terminfo's size, which ncurses took, is the best there is.
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &window) == 0 && window.ws_row && window.ws_col) {
    *rows = window.ws_row;
    *cols = window.ws_col;
  }
  *rows = clamped(*rows, limit);
  *cols = clamped(*cols, limit);
}

void screen_resize(int rows, int cols) {
  resizeterm(rows, cols);
  // Terminals differ in what they keep of the old picture.
  clearok(curscr, TRUE);
}

static attr_t attributes_of(const struct screen_cell *cell) {
  attr_t attributes = A_NORMAL;
  if (cell->attributes & screen_bold) attributes |= A_BOLD;
  if (cell->attributes & screen_underline) attributes |= A_UNDERLINE;
  if (cell->attributes & screen_reverse) attributes |= A_REVERSE;
  if (cell->attributes & screen_dim) attributes |= A_DIM;
  return attributes;
}

static cchar_t character_of(const struct screen_cell *cell) {
  wchar_t text[] = {(wchar_t)cell->base, (wchar_t)cell->first_mark, (wchar_t)cell->second_mark, 0};
  cchar_t character;
  memset(&character, 0, sizeof character);
  if (setcchar(&character, text, attributes_of(cell), cell->pair, NULL) != OK) {
    setcchar(&character, L"?", attributes_of(cell), cell->pair, NULL);
  }
  return character;
}

void screen_put_row(int row, const struct screen_cell *cells, int count) {
  cchar_t characters[128];
  int filled = 0, column = 0;
  for (int i = 0; i < count; i++) {
    // ncurses makes second halves itself.
    if (cells[i].width == 0) continue;
    if (filled == 0) column = i;
    characters[filled++] = character_of(&cells[i]);
    if (filled == (int)(sizeof characters / sizeof *characters)) {
      mvwadd_wchnstr(stdscr, row, column, characters, filled);
      filled = 0;
    }
  }
  if (filled > 0) mvwadd_wchnstr(stdscr, row, column, characters, filled);
}

void screen_place_cursor(int row, int column) {
  curs_set(1);
  wmove(stdscr, row, column);
}

void screen_hide_cursor(void) { curs_set(0); }

void screen_flush(void) {
  wnoutrefresh(stdscr);
  doupdate();
  restore_hide(false);
}

void screen_repaint(void) { clearok(curscr, TRUE); }
