#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Every command, with every call of the file path failing in turn.

commands.py PROGRAM SHIM [--every N] [--allocations N]

For each command the number of calls is counted once; then each call in turn fails, is cut short, is
interrupted, or is the last one before the program is killed, and after each run the promises are
checked: the file is the old or the new one, exit 0 means that it is the new one, anything else is
one line on standard error, and the next command finds nothing in its way and leaves nothing behind.
--every N takes each N-th call only (another first one for each fault); --allocations N lets about N
allocations of each command fail.
"""
import argparse
import concurrent.futures
import json
import os
import shutil
import subprocess
import sys
import tempfile

FAULTS = ["KILL", "TEAR", "EIO", "ENOSPC", "EINTR", "SHORT"]
LASTING = ["ENOSPC", "EROFS"]  # from that call on
MENDED = ["EINTR", "SHORT"]  # nobody may notice these
MANY = "".join('{"question": "%s", "rating": "P", "note": "said once"}\n' % q
               for q in ("4.1.a", "4.1.b", "4.2.a"))
PLAIN = "2\n2\nq\n"


class Case:
    """One command line; `file` is what it changes, `good` whether that has become the new one.

    `without` names calls that the file system does not know.
    """

    def __init__(self, name, words, file, good, stdin=None, without=None):
        self.name, self.words, self.file, self.good, self.stdin = name, words, file, good, stdin
        self.always = {"without": without} if without else {}


def answers(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file).get("answers", {})


def has(question, rating):
    return lambda path: answers(path).get(question, {}).get("rating") == rating


def text_has(piece):
    def look(path):
        with open(path, encoding="utf-8") as file:
            return piece in file.read()
    return look


def is_sealed(path):
    with open(path, "rb") as file:
        return file.read().startswith(b"clausewalk.vault")


def sealed_has(question, rating):
    def look(path):
        words = [sys.argv[1], "decrypt", path, "-o", "-", "--passphrase-file",
                 os.path.join(os.path.dirname(path), "pass")]
        done = subprocess.run(words, stdout=subprocess.PIPE, check=True)
        return json.loads(done.stdout).get("answers", {}).get(question, {}).get("rating") == rating
    return look


CASES = [
    Case("new", ["new", "b.json", "--organisation", "Fresh"], "b.json", text_has('"Fresh"')),
    Case("answer", ["answer", "a.json", "4.1.b", "F", "--note", "x" * 6000], "a.json",
         has("4.1.b", "F")),
    Case("answer-many", ["answer", "a.json", "-"], "a.json", has("4.2.a", "P"), MANY),
    Case("exclude", ["exclude", "a.json", "A.2.2", "--because", "no such thing"], "a.json",
         text_has("no such thing")),
    Case("merge", ["merge", "a.json", "a.json", "theirs.json", "-o", "a.json"], "a.json",
         has("4.2.b", "F")),
    Case("export", ["export", "a.json", "--to", "csv", "-o", "out.csv"], "out.csv",
         text_has("4.1.a")),
    Case("link", ["answer", "link.json", "4.1.b", "F"], "a.json", has("4.1.b", "F")),
    Case("no-links", ["new", "b.json", "--organisation", "Fresh"], "b.json", text_has('"Fresh"'),
         without="link"),
    Case("no-locks", ["answer", "a.json", "4.1.b", "F"], "a.json", has("4.1.b", "F"),
         without="flock"),
    Case("encrypt", ["encrypt", "a.json", "--passphrase-file", "pass"], "a.json", is_sealed),
    Case("sealed", ["answer", "sealed.json", "4.1.b", "F", "--passphrase-file", "pass"],
         "sealed.json", sealed_has("4.1.b", "F")),
    Case("plain", ["--plain", "a.json"], "a.json", has("4.1.b", "P"), PLAIN),
]


class Torture:
    def __init__(self, program, shim):
        self.program, self.shim = program, shim
        self.root = tempfile.mkdtemp(prefix="clausewalk-torture-")
        self.template = self.folder("template")
        os.mkdir(os.path.join(self.template, "home"))
        self.prepare()
        self.failures = []

    def folder(self, name):
        path = os.path.join(self.root, name)
        os.mkdir(path)
        return path

    def run(self, folder, words, stdin=None, **torture):
        # No time of day in what is compared.
        env = {"HOME": os.path.join(folder, "home"), "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8",
               "SOURCE_DATE_EPOCH": "1795255200"}
        if torture:
            env["LD_PRELOAD"] = self.shim
            env["TORTURE_FOLDER"] = folder
            env.update({"TORTURE_" + key.upper(): str(value) for key, value in torture.items()})
        return subprocess.run([self.program] + words, cwd=folder, env=env, timeout=60,
                              input=(stdin or "").encode(), stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, check=False)

    def prepare(self):
        for words in (["new", "a.json", "--organisation", "Old"],
                      ["answer", "a.json", "4.1.a", "F", "--note", "the old one"]):
            done = self.run(self.template, words)
            assert done.returncode == 0, done.stderr
        with open(os.path.join(self.template, "pass"), "w", encoding="utf-8") as file:
            file.write("correct horse\n")
        done = self.run(self.template, ["new", "sealed.json", "--encrypt", "--passphrase-file", "pass"])
        assert done.returncode == 0, done.stderr
        shutil.copy(os.path.join(self.template, "a.json"),
                    os.path.join(self.template, "theirs.json"))
        done = self.run(self.template, ["answer", "theirs.json", "4.2.b", "F"])
        assert done.returncode == 0, done.stderr
        os.symlink("a.json", os.path.join(self.template, "link.json"))
        with open(os.path.join(self.template, "out.csv"), "w", encoding="utf-8") as file:
            file.write("an older export\n")

    def fresh(self, name):
        path = os.path.join(self.root, name)
        shutil.copytree(self.template, path, symlinks=True)
        return path

    def count(self, case):
        folder = self.fresh("count-" + case.name)
        count = os.path.join(self.root, "count-of-" + case.name)
        done = self.run(folder, case.words, case.stdin, count=count, **case.always)
        if done.returncode != 0 or not case.good(os.path.join(folder, case.file)):
            raise SystemExit(f"{case.name}: does not work without faults: {done.stderr.decode()}")
        with open(count, encoding="ascii") as file:
            return [int(word) for word in file.read().split()]

    def check(self, case, what, folder, done):
        """Everything that is wrong after a run."""
        path = os.path.join(folder, case.file)
        before = os.path.join(self.template, case.file)
        old = same(path, before)
        try:
            new = os.path.exists(path) and case.good(path)
        except ValueError:
            new = False
        if not old and not new:
            yield "the file is neither the old nor the new one"
        if done.returncode == 0 and not new:
            yield "exit 0, but the file is not the new one"
        if what in MENDED and done.returncode != 0:
            yield f"an interruption is no failure, but: {done.stderr.decode()}"
        if done.returncode not in (0, 1, -9):
            yield f"exit {done.returncode}: {done.stderr.decode()}"
        if done.returncode == 1 and not one_line(case, done.stderr):
            yield f"not one line: {done.stderr.decode()}"
        yield from self.afterwards(case, folder)

    def afterwards(self, case, folder):
        """The next commands find nothing in their way, and leave nothing behind."""
        nexts = [["answer", "a.json", "4.3.a", "F", "--passphrase-file", "pass"], case.words]
        if case.words[0] == "encrypt" and case.good(os.path.join(folder, case.file)):
            nexts.pop()
        elif case.words[0] == "new" and os.path.exists(os.path.join(folder, case.file)):
            nexts[-1] = ["answer", case.file, "4.3.a", "F"]
        for words in nexts:
            done = self.run(folder, words, case.stdin)
            if done.returncode != 0:
                yield f"afterwards {words[0]}: {done.stderr.decode()}"
        for name in os.listdir(folder):
            if name.startswith("."):
                yield f"{name} is left behind"

    def one(self, case, name, what, **torture):
        folder = self.fresh(f"{case.name}-{name}")
        try:
            done = self.run(folder, case.words, case.stdin, **torture, **case.always)
            found = list(self.check(case, what, folder, done))
        except subprocess.TimeoutExpired:
            found = ["it hangs"]
        shutil.rmtree(folder)
        return [f"{case.name} {name}: {line}" for line in found]


def same(path, before):
    if not os.path.exists(path) or not os.path.exists(before):
        return os.path.exists(path) == os.path.exists(before)
    with open(path, "rb") as one, open(before, "rb") as other:
        return one.read() == other.read()


def one_line(case, stderr):
    """`encrypt` warns in one more."""
    lines = 2 if case.words[0] == "encrypt" and b"nobody can open it" in stderr else 1
    return stderr.startswith(b"clausewalk: ") and stderr.count(b"\n") == lines


def jobs(torture, every, allocations):
    for case in CASES:
        calls, allocated = torture.count(case)
        for i, fault in enumerate(FAULTS):
            for at in range(1 + i % every, calls + 1, every):
                yield case, f"{fault}-{at}", fault, {"at": at, "how": fault}
        for fault in LASTING:
            for at in range(1, calls + 1, every):
                yield case, f"from-{fault}-{at}", fault, {"at": at, "how": fault, "on": 1}
        for at in sorted({1 + i * allocated // allocations for i in range(allocations)}):
            yield case, f"alloc-{at}", "ALLOC", {"alloc": at}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("shim")
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--allocations", type=int, default=300)
    given = parser.parse_args()
    torture = Torture(os.path.abspath(given.program), os.path.abspath(given.shim))
    count = 0
    failures = []
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        runs = [pool.submit(torture.one, case, name, what, **how)
                for case, name, what, how in jobs(torture, given.every, given.allocations)]
        for run in runs:
            failures += run.result()
            count += 1
    shutil.rmtree(torture.root)
    print(f"{count} runs, {len(failures)} failures")
    for line in failures[:60]:
        print(line)
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
