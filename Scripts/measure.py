#!/usr/bin/python3 -B
"""How fast the released program is, seen from outside: it runs in a pseudo-terminal, and what is
measured is the time until bytes of the frame arrive; of a search and of the finder, until the result
is on the screen. `measure.py PATH …`, folders, files or indexes; see `make measure`. QUERIES='one, two'
are searched for instead of the usual."""

import fcntl
import os
import pty
import select
import statistics
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path

from vt import Screen

PROGRAM = Path(__file__).resolve().parent.parent / ".build/release/broadsheet"
SIZE = (40, 120)  # rows, columns
STARTS = 21
# Each changes the screen, so that each has a frame: down and up in every pane, pages, help, search.
KEYS = ["j", "k", "\t", " ", "b", "\t", "j", "k", "\t", "1", "j", "j", "k", "?", "q", "S", "t", "h"]
KEYS += ["e", "\x15", "\r"]
ROUNDS = 12
# Words of any news, rare and common, alone and together.
QUERIES = ["government", "the", "oil prices", "said on monday", '"in the"', "new york", "russia moscow"]
FINDS = ["gov", "pri", "tru", "min", "bank of", "usa", "elect"]
SEARCH_ROUNDS = 4
# Seconds without a byte after which nothing more is expected.
QUIET = 3


class Terminal:
    """The program in a pseudo-terminal."""

    def __init__(self, folder):
        self.screen = Screen(*SIZE)
        self.begin = time.perf_counter()
        self.pid, self.file = pty.fork()
        if self.pid == 0:
            os.environ.update(TERM="xterm-256color", LANG="C.UTF-8")
            os.execv(PROGRAM, [PROGRAM, folder])
        fcntl.ioctl(self.file, termios.TIOCSWINSZ, struct.pack("HHHH", *SIZE, 0, 0))

    def read(self, patience):
        """What arrives within `patience` seconds, at most one piece."""
        ready = select.select([self.file], [], [], patience)[0]
        return os.read(self.file, 1 << 16) if ready else b""

    def wait(self, isThere, patience=3600):
        """Seconds from the start until bytes came that made something true of the screen."""
        while time.perf_counter() - self.begin < patience:
            data = self.read(1)
            arrived = time.perf_counter()
            self.screen.feed(data)
            if isThere(self.screen):
                return arrived - self.begin
        return float("nan")

    def rest(self, quiet):
        """Waits until nothing has come for `quiet` seconds."""
        while data := self.read(quiet):
            self.screen.feed(data)

    def press(self, key):
        """Milliseconds from a key to the first bytes of its frame."""
        begin = time.perf_counter()
        os.write(self.file, key.encode())
        return (time.perf_counter() - begin) * 1000 if self.read(2) else None

    def result(self, key, rows):
        """Milliseconds from a key until the bytes came that change some rows; None where they stay."""
        old, begin = [self.screen.text(row) for row in rows], time.perf_counter()
        os.write(self.file, key.encode())
        while data := self.read(1):
            arrived = time.perf_counter()
            self.screen.feed(data)
            if [self.screen.text(row) for row in rows] != old:
                return (arrived - begin) * 1000
        return None

    def peak(self):
        """Most memory that was resident so far, in MB."""
        lines = Path(f"/proc/{self.pid}/status").read_text().splitlines()
        return int(next(x for x in lines if x.startswith("VmHWM")).split()[1]) / 1000

    def end(self):
        os.write(self.file, b"\x03")
        os.waitpid(self.pid, 0)
        os.close(self.file)


def process_start():
    """Milliseconds that starting and ending a program that does nothing takes."""
    times = []
    for _ in range(STARTS):
        begin = time.perf_counter()
        os.waitpid(os.posix_spawn("/bin/true", ["true"], {}), 0)
        times.append((time.perf_counter() - begin) * 1000)
    return times


def has_frame(screen):
    return "Articles" in screen.text(1)


def is_read(screen):
    """Whether the head speaks of articles and of nothing that is still to be done."""
    return "article" in screen.text(0) and " · read" not in screen.text(0)


def first_frames(folder):
    times = []
    for _ in range(STARTS):
        terminal = Terminal(folder)
        times.append(terminal.wait(has_frame) * 1000)
        terminal.rest(0.05)
        terminal.end()
    return times


def opened(folder):
    """A browser that has read everything, and the seconds since exec."""
    terminal = Terminal(folder)
    seconds = terminal.wait(is_read)
    terminal.rest(QUIET)
    return terminal, seconds


def typing(terminal, opening, texts, rows):
    """Milliseconds from each letter until some rows of the screen show its result."""
    times = []
    for _ in range(SEARCH_ROUNDS):
        for text in texts:
            os.write(terminal.file, opening.encode())
            terminal.rest(0.2)
            for letter in text:
                times.append(terminal.result(letter, rows))
                terminal.rest(0.05)
            os.write(terminal.file, b"\x15\r" if opening == "S" else b"\x1b")
            terminal.rest(0.2)
    return [t for t in times if t is not None]


def answers(index, queries):
    """Milliseconds from exec until the search verb has printed what an index answers."""
    times = []
    for query in queries * 3:
        begin = time.perf_counter()
        subprocess.run([PROGRAM, "search", "--json", query, index], stdout=subprocess.DEVNULL)
        times.append((time.perf_counter() - begin) * 1000)
    return times


def line(what, times, unit="ms"):
    times = sorted(times)
    p99 = times[min(len(times) - 1, int(len(times) * 0.99))]
    middle = statistics.median(times)
    print(f"{what:34}{middle:9.2f} {unit} median{p99:9.2f} p99{times[-1]:9.2f} most  n={len(times)}")


def main():
    queries = [q for q in os.environ.get("QUERIES", "").split(", ") if q] or QUERIES
    for folder in sys.argv[1:] or ["seeds"]:
        print(folder)
        line("  a program that does nothing", process_start())
        line("  exec to first frame", first_frames(folder))
        if Path(folder).suffix == ".index":
            line("  exec to the answer of a search", answers(folder, queries))
        terminal, seconds = opened(folder)
        line("  exec to all articles read", [seconds], "s ")
        times = [terminal.press(k) for _ in range(ROUNDS) for k in KEYS if not terminal.rest(0.03)]
        line("  key to frame", [t for t in times if t is not None])
        line("  key to best articles of a search", typing(terminal, "S", queries, range(2, 8)))
        # The last row says how many articles have each word.
        line("  key to all articles of a search", typing(terminal, "S", queries, [SIZE[0] - 1]))
        # In its border the finder says how many lines it found.
        line("  key to result of the finder", typing(terminal, "f", FINDS, [1]))
        print(f"  {'peak memory':32}{terminal.peak():9.1f} MB")
        terminal.end()


main()
