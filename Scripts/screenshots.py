#!/usr/bin/python3 -B
"""Draws the pictures in screenshots/: runs the released program on seeds/ in a real terminal,
presses keys, and has painting.py paint what it shows. SHOTS lists the pictures; arguments name
those to draw, none = all. Debian's own Python, for its python3-pil."""

import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from painting import picture


@dataclass(frozen=True)
class Shot:
    name: str  # of the file in screenshots/
    size: tuple[int, int]  # columns, rows
    arguments: list[str]  # of broadsheet, run in the checkout
    # "wait TEXT" until it is on the screen, "press KEYS" as tmux names them, "type TEXT"
    steps: list[str] = field(default_factory=list)


SHOTS = [
    Shot("opened", (120, 36), ["seeds"], ["wait related"]),
    Shot("searched", (120, 36), ["seeds"], ["wait related", "press S", "type crocus city", "wait 2/5"]),
    Shot("entity", (100, 30), ["seeds"], ["wait 5 articles", "press 3 /", "type bortnikov",
         "press Enter Enter", "wait 2/5", "press j", "wait 003"]),
    Shot("compared", (120, 36), ["seeds"], ["wait 5 articles", "press j j j c j c",
         "wait Conflicts"]),
    Shot("narrow", (80, 24), ["seeds"], ["wait 5 articles", "press j j j c j c",
         "wait Conflicts", "press =", "wait shared names"]),
]

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = ROOT / ".build/release/broadsheet"
PATIENCE = 20  # seconds


class Terminal:
    """One tmux server with one window, in which `arguments` run."""

    def __init__(self, folder, size, arguments):
        self.socket = f"{folder}/socket"
        self.environment = {
            "PATH": "/usr/local/bin:/usr/bin:/bin",
            "LANG": "C.UTF-8",
            "HOME": folder,
            "COLORTERM": "truecolor",
        }
        self.tmux(
            *["start-server", ";", "set-option", "-g", "status", "off", ";"],
            *["set-option", "-g", "default-terminal", "tmux-256color", ";"],
            *["set-option", "-g", "remain-on-exit", "on", ";"],
            *["new-session", "-d", "-c", ROOT, "-x", str(size[0]), "-y", str(size[1])],
            *[PROGRAM, *arguments],
        )

    def tmux(self, *arguments):
        command = ["tmux", "-S", self.socket, "-f", "/dev/null", *arguments]
        return subprocess.run(
            command, env=self.environment, check=True, stdin=subprocess.DEVNULL, capture_output=True
        ).stdout.decode()

    def perform(self, step):
        verb, _, rest = step.partition(" ")
        if verb == "wait":
            self.wait(lambda: rest in self.tmux("capture-pane", "-p"), f"`{rest}` has not come")
        elif verb == "press":
            self.tmux("send-keys", "--", *rest.split())
        elif verb == "type":
            self.tmux("send-keys", "-l", "--", rest)
        else:
            sys.exit(f"screenshots: no such step: {step}")

    def settled(self):
        """The screen with its colours, and where the cursor is, once both have come to rest."""
        state, since = None, time.monotonic()

        def rests():
            nonlocal state, since
            now = self.tmux("display-message", "-p", "#{cursor_flag} #{cursor_x} #{cursor_y}")
            now += self.tmux("capture-pane", "-e", "-p", "-N")
            if now != state:
                state, since = now, time.monotonic()
            return time.monotonic() - since > 0.4

        self.wait(rests, "the screen does not come to rest")
        first, _, screen = state.partition("\n")
        visible, column, row = map(int, first.split())
        return screen, (column, row) if visible else None

    def wait(self, holds, complaint):
        deadline = time.monotonic() + PATIENCE
        while not holds():
            if time.monotonic() > deadline:
                sys.exit(f"screenshots: {complaint}:\n" + self.tmux("capture-pane", "-p"))
            time.sleep(0.02)


def shoot(shot):
    with tempfile.TemporaryDirectory() as folder:
        terminal = Terminal(folder, shot.size, shot.arguments)
        try:
            for step in shot.steps:
                terminal.perform(step)
            return terminal.settled()
        finally:
            terminal.tmux("kill-server")


def main():
    folder = ROOT / "screenshots"
    folder.mkdir(exist_ok=True)
    for shot in SHOTS:
        if shot.name in (sys.argv[1:] or [shot.name]):
            file = folder / f"{shot.name}.png"
            picture(shot.size, *shoot(shot)).save(file, optimize=True)
            print(file.relative_to(ROOT))


if __name__ == "__main__":
    main()
