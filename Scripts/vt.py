"""What stands on a terminal's screen: as much of a VT's language as ncurses writes for xterm-256color.
For measuring and tests; colours are passed over."""

import re

SEQUENCE = re.compile(rb"\x1b(?:\[([?>]?)([\d;]*)([@-~])|[()](.)|([=>78cM]))")


class Screen:
    def __init__(self, rows, columns):
        self.rows, self.columns = rows, columns
        self.cells = [[" "] * columns for _ in range(rows)]
        self.row = self.column = 0
        self.waiting = b""

    def text(self, row):
        return "".join(self.cells[row]).rstrip()

    def feed(self, data):
        data, at = self.waiting + data, 0
        self.waiting = b""
        while at < len(data):
            byte = data[at]
            if byte == 0x1B:
                found = SEQUENCE.match(data, at)
                if not found:
                    self.waiting = data[at:]
                    return
                at = found.end()
                if found.group(3) and not found.group(1):
                    self.control(found.group(3), found.group(2))
            elif byte < 0x20:
                at += 1
                self.move(byte)
            else:
                size = 1 if byte < 0x80 else 2 if byte < 0xE0 else 3 if byte < 0xF0 else 4
                if at + size > len(data):
                    self.waiting = data[at:]
                    return
                self.write(data[at : at + size].decode("utf-8", "replace"))
                at += size

    def move(self, byte):
        if byte == 0x08:
            self.column = max(0, self.column - 1)
        elif byte == 0x0D:
            self.column = 0
        elif byte == 0x0A:
            self.row = min(self.rows - 1, self.row + 1)

    def write(self, text):
        self.last = text
        if self.column >= self.columns:
            self.row, self.column = min(self.rows - 1, self.row + 1), 0
        self.cells[self.row][self.column] = text
        self.column += 1

    def control(self, final, numbers):
        numbers = [int(x or 0) for x in numbers.split(b";")]
        count = max(1, numbers[0])
        if final == b"H":
            column = numbers[1] if len(numbers) > 1 else 1
            self.row = min(self.rows, count) - 1
            self.column = min(self.columns, max(1, column)) - 1
        elif final in b"ABCD":
            row, column = {b"A": (-1, 0), b"B": (1, 0), b"C": (0, 1), b"D": (0, -1)}[final]
            self.row = min(self.rows - 1, max(0, self.row + row * count))
            self.column = min(self.columns - 1, max(0, self.column + column * count))
        elif final == b"G":
            self.column = min(self.columns, count) - 1
        elif final == b"d":
            self.row = min(self.rows, count) - 1
        elif final == b"b":
            for _ in range(count):
                self.write(self.last)
        elif final == b"X":
            self.blank(self.row, self.column, self.column + count)
        elif final == b"K":
            start, end = self.column, self.columns
            if numbers[0]:
                start, end = 0, self.columns if numbers[0] == 2 else self.column + 1
            self.blank(self.row, start, end)
        elif final == b"J":
            self.blank(self.row, self.column if numbers[0] == 0 else 0, self.columns)
            for row in range(self.row + 1 if numbers[0] == 0 else 0, self.rows):
                self.blank(row, 0, self.columns)
        elif final == b"P":
            line = self.cells[self.row]
            del line[self.column : self.column + count]
            line += [" "] * (self.columns - len(line))
        elif final == b"@":
            line = self.cells[self.row]
            line[self.column : self.column] = [" "] * count
            del line[self.columns :]

    def blank(self, row, start, end):
        for column in range(start, min(end, self.columns)):
            self.cells[row][column] = " "
