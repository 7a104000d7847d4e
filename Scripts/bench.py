#!/usr/bin/env python3
"""bench.py BENCH CORPUS [QUERIES] : broadsheet-bench beside tantivy and SQLite's FTS5, where Python has them.

CORPUS is a folder of text files (first line = title) or a .jsonl file with title and body; QUERIES is a JSON array of
{"class": ..., "q": [words]}. Without QUERIES they are drawn from the corpus. Each engine runs in a process of its own,
with one thread; a query's time is the median of five runs after one that is not counted. Builds are compared in CPU
seconds, and only broadsheet-bench's include opening and parsing the corpus.
"""
import json
import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time

CLASSES = ["rare", "mid", "common", "and2", "and3", "phrase", "prefix", "fuzzy1", "or2"]
LIMIT = 20


def load(path):
    """[(title, body)] in the order of paths."""
    if os.path.isfile(path):
        with open(path, encoding="utf-8") as lines:
            return [(d.get("title") or "", d.get("body") or "") for d in map(json.loads, lines)]
    found = sorted(os.path.join(root, name) for root, _, names in os.walk(path) for name in names)
    texts = (open(name, encoding="utf-8", errors="replace").read() for name in found)
    return [tuple(text.partition("\n")[::2]) for text in texts]


def draw_queries(articles, count=20):
    """About twenty queries of each class, the same in every run."""
    chance = random.Random(1)
    texts = [re.findall(r"[a-z]+", (t + " " + b).lower()) for t, b in articles[:20000]]
    texts = [words for words in texts if len(words) > 5]
    frequency = {}
    for words in texts:
        for word in set(words):
            frequency[word] = frequency.get(word, 0) + 1
    ranked = sorted(frequency, key=lambda word: (-frequency[word], word))
    tenth = max(1, len(ranked) // 10)
    bands = {"common": ranked[:50], "mid": ranked[tenth // 2:tenth * 2], "rare": ranked[tenth * 5:]}
    queries = [(name, [chance.choice(band)]) for name, band in bands.items() for _ in range(count)]
    for _ in range(count):
        words = chance.choice(texts)
        start = chance.randrange(len(words) - 3)
        long = [word for word in words if len(word) > 4] or words
        queries.append(("phrase", words[start:start + chance.choice([2, 3])]))
        queries.append(("and2", chance.choices(words, k=2)))
        queries.append(("and3", chance.choices(words, k=3)))
        queries.append(("or2", chance.choices(words, k=2)))
        queries.append(("prefix", [chance.choice(words)[:chance.choice([2, 3, 4])]]))
        word = chance.choice(long)
        place = chance.randrange(len(word))
        queries.append(("fuzzy1", [word[:place] + chance.choice("aeiourst") + word[place + 1:]]))
    return [{"class": name, "q": words} for name, words in queries]


def latencies(queries, ask, skipped=()):
    """{class: {p50_ms, p99_ms}}, as broadsheet-bench prints it."""
    times = {}
    for query in queries:
        if query["class"] in skipped:
            continue
        runs = []
        for _ in range(6):
            start = time.perf_counter()
            ask(query["class"], query["q"])
            runs.append((time.perf_counter() - start) * 1e3)
        times.setdefault(query["class"], []).append(statistics.median(runs[1:]))
    def percentile(values, share):
        return sorted(values)[min(len(values) - 1, int(len(values) * share))]
    return {name: {"p50_ms": percentile(v, .5), "p99_ms": percentile(v, .99)} for name, v in times.items()}


def tantivy_engine(articles, queries):
    import tantivy
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("text", index_option="position")
    schema = builder.build()
    index = tantivy.Index(schema)
    start = time.process_time()
    writer = index.writer(heap_size=200_000_000, num_threads=1)
    for title, body in articles:
        writer.add_document(tantivy.Document(text=title + "\n" + body))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    cpu = time.process_time() - start
    searcher, Query = index.searcher(), tantivy.Query

    def make(kind, words):
        if kind == "phrase":
            return Query.phrase_query(schema, "text", words)
        if kind == "prefix":
            return Query.regex_query(schema, "text", words[0] + ".*")
        if kind == "fuzzy1":
            return Query.fuzzy_term_query(schema, "text", words[0], distance=1, transposition_cost_one=True)
        occur = tantivy.Occur.Should if kind == "or2" else tantivy.Occur.Must
        return Query.boolean_query([(occur, Query.term_query(schema, "text", word)) for word in words])

    def ask(kind, words):
        return searcher.search(make(kind, words), LIMIT, count=False).hits

    return {"build_cpu_s": cpu, "latency": latencies(queries, ask)}


def sqlite_engine(articles, queries):
    import sqlite3
    base = sqlite3.connect(":memory:")
    base.execute("create virtual table found using fts5(text, content='', tokenize='unicode61')")
    start = time.process_time()
    base.executemany(
        "insert into found(rowid, text) values(?, ?)",
        ((number, title + "\n" + body) for number, (title, body) in enumerate(articles)))
    base.commit()
    cpu = time.process_time() - start
    joints = {"or2": " OR ", "phrase": " + "}

    def ask(kind, words):
        typed = joints.get(kind, " AND ").join(f'"{word}"' for word in words) + (" *" if kind == "prefix" else "")
        return base.execute(f"select rowid from found where found match ? order by rank limit {LIMIT}", (typed,)).fetchall()

    return {"build_cpu_s": cpu, "latency": latencies(queries, ask, skipped=("fuzzy1",))}


ENGINES = {"tantivy": tantivy_engine, "fts5": sqlite_engine}
MISSING = {"tantivy": "pip install tantivy", "fts5": "a Python whose sqlite3 has FTS5"}


def run(command):
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        return None, (done.stderr.strip().splitlines() or ["failed"])[-1]
    return json.loads(done.stdout), None


def main(bench, corpus, queries):
    found, problem = run([bench, corpus, queries, "--threads", "1"])
    if found is None:
        sys.exit(f"bench.py: {bench}: {problem}")
    results = {"broadsheet": found}
    for name in ENGINES:
        results[name], problem = run([sys.executable, __file__, "--engine", name, corpus, queries])
        if problem:
            print(f"without {name} ({problem}); it takes {MISSING[name]}")
            del results[name]
    share = 100 * found["index_bytes"] / max(1, found["bytes"])
    print(f"{found['articles']:,} articles, {found['bytes'] / 1e6:.1f} MB; index {share:.0f} % of the text")
    print(f"{'':10}" + "".join(f"{name:>20}" for name in results) + "    broadsheet is N times faster")
    others = [name for name in results if name != "broadsheet"]
    builds = {name: result["build_cpu_s"] for name, result in results.items()}
    print(f"{'build, s':10}" + "".join(f"{builds[name]:20.3f}" for name in results) + "    "
          + "   ".join(f"{name} {builds[name] / max(builds['broadsheet'], 1e-9):.2f}" for name in others))
    for kind in CLASSES:
        rows = {name: result["latency"].get(kind) for name, result in results.items()}
        if not rows["broadsheet"]:
            continue
        cells = [f"{r['p50_ms']:.4f} / {r['p99_ms']:.3f}" if r else "-" for r in rows.values()]
        ratios = [f"{name} " + " ".join(f"{rows[name][k] / max(rows['broadsheet'][k], 1e-9):.2f}" for k in ("p50_ms", "p99_ms"))
                  for name in others if rows[name]]
        print(f"{kind:10}" + "".join(f"{cell:>20}" for cell in cells) + "    " + "   ".join(ratios))
    print("times in ms: median / 99th percentile of the queries of a class")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--engine"]:
        _, _, engine, corpus, queries = sys.argv
        print(json.dumps(ENGINES[engine](load(corpus), json.load(open(queries)))))
    elif len(sys.argv) == 4 and sys.argv[3]:
        main(*sys.argv[1:4])
    elif len(sys.argv) in (3, 4):
        with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
            json.dump(draw_queries(load(sys.argv[2])), file)
            file.flush()
            main(sys.argv[1], sys.argv[2], file.name)
    else:
        sys.exit(__doc__)
