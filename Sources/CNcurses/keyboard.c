// Bytes and keys from ncurses. Characters and pastes are put together by Terminal.
#define NCURSES_WIDECHAR 1
#include "CNcurses.h"
#include "internal.h"

#include <curses.h>
#include <poll.h>
#include <stddef.h>
#include <sys/ioctl.h>

// A pad, because reading from a window would refresh it.
static WINDOW *keys;
static int source = -1;

enum { paste_begins_code = KEY_MAX + 1, paste_ends_code };

// Sequences besides those of the terminfo entry: bracketed paste, which it does not describe, and
// what common terminals send for these keys whatever TERM says.
static const struct {
  const char *sequence;
  int code;
} sequences[] = {
    {"\033[200~", paste_begins_code}, {"\033[201~", paste_ends_code},
    {"\033[A", KEY_UP},     {"\033[B", KEY_DOWN},  {"\033[C", KEY_RIGHT}, {"\033[D", KEY_LEFT},
    {"\033OA", KEY_UP},     {"\033OB", KEY_DOWN},  {"\033OC", KEY_RIGHT}, {"\033OD", KEY_LEFT},
    {"\033[H", KEY_HOME},   {"\033[F", KEY_END},   {"\033OH", KEY_HOME},  {"\033OF", KEY_END},
    {"\033[1~", KEY_HOME},  {"\033[4~", KEY_END},  {"\033[7~", KEY_HOME}, {"\033[8~", KEY_END},
    {"\033[2~", KEY_IC},    {"\033[3~", KEY_DC},   {"\033[5~", KEY_PPAGE}, {"\033[6~", KEY_NPAGE},
    {"\033[Z", KEY_BTAB},
};

static const struct {
  int code, key;
} meanings[] = {
    {KEY_UP, keyboard_up},          {KEY_DOWN, keyboard_down},
    {KEY_LEFT, keyboard_left},      {KEY_RIGHT, keyboard_right},
    {KEY_PPAGE, keyboard_page_up},  {KEY_NPAGE, keyboard_page_down},
    {KEY_HOME, keyboard_home},      {KEY_END, keyboard_end},
    {KEY_A1, keyboard_home},        {KEY_C1, keyboard_end},
    {KEY_A3, keyboard_page_up},     {KEY_C3, keyboard_page_down},
    {KEY_BTAB, keyboard_back_tab},  {KEY_ENTER, keyboard_enter},
    {KEY_BACKSPACE, keyboard_backspace}, {KEY_DC, keyboard_delete},
    {KEY_IC, keyboard_insert},
    {paste_begins_code, keyboard_paste_begins}, {paste_ends_code, keyboard_paste_ends},
};

int keyboard_open(int descriptor) {
  keys = newpad(1, 1);
  if (!keys) return ERR;
  source = descriptor;
  nodelay(keys, TRUE);
  keypad(keys, TRUE);
  // Long enough for a sequence to arrive, short enough that Esc acts at once.
  set_escdelay(25);
  for (size_t i = 0; i < sizeof sequences / sizeof *sequences; i++) {
    define_key(sequences[i].sequence, sequences[i].code);
  }
  return OK;
}

void keyboard_close(void) {
  delwin(keys);
  keys = NULL;
}

int keyboard_read(void) {
  // wgetch and not wget_wch: that loses the beginning of a character whose bytes come apart.
  int code = wgetch(keys);
  if (code == ERR) return keyboard_none;
  if (code < KEY_MIN) return code & 0xFF;
  if (code >= KEY_F(1) && code <= KEY_F(63)) return keyboard_function + code - KEY_F0;
  for (size_t i = 0; i < sizeof meanings / sizeof *meanings; i++) {
    if (meanings[i].code == code) return meanings[i].key;
  }
  return keyboard_other;
}

int keyboard_descriptor(void) { return source; }

bool keyboard_ended(void) {
  int waiting = 0;
  return ioctl(source, FIONREAD, &waiting) != 0 || waiting == 0;
}
