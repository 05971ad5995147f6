#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The power is cut after every call of a traced session: is all there that was acknowledged?

powercut.py PROGRAM SHIM [WIZARD]

The shim's log of a session is replayed under strict POSIX. What was written and not synced may be
lost, torn or zeros; names that were made, changed or removed since their folder was synced may have
been kept in any choice. After each call, every state that a disk could then be in must have the
assessment as it was acknowledged last, or a later one, whole. The same log without the syncs must
fail, else the model would prove nothing.
"""
import itertools
import os
import shutil
import subprocess
import sys
import tempfile

MOST_PENDING = 10


class File:
    def __init__(self, initial=None):
        self.writes = [] if initial is None else [("write", 0, initial)]
        self.synced = len(self.writes)

    def content(self, count):
        data = bytearray()
        for kind, at, more in self.writes[:count]:
            if kind == "write":
                data[len(data):at] = bytes(max(0, at - len(data)))
                data[at:at + len(more)] = more
            else:
                del data[at:]
                data[len(data):at] = bytes(max(0, at - len(data)))
        return bytes(data)

    def possible(self):
        """What could be found in it after the power was cut."""
        for count in range(self.synced, len(self.writes) + 1):
            yield self.content(count)
        for count in range(self.synced, len(self.writes)):
            whole = self.content(count + 1)
            yield whole[:len(whole) // 2]
            yield bytes(len(whole))


class Folder:
    def __init__(self):
        self.durable = {}  # name: File
        self.live = {}
        self.pending = []  # {name: File or None}, in order

    def change(self, names):
        self.pending.append(names)
        self.live.update(names)

    def sync(self):
        self.durable = {name: file for name, file in self.live.items() if file is not None}
        self.pending = []

    def possible(self, name):
        """What a name could lead to after the power was cut."""
        pending = [change for change in self.pending if name in change]
        assert len(pending) <= MOST_PENDING, "sync the folder now and then"
        found = []
        for kept in itertools.product((False, True), repeat=len(pending)):
            file = self.durable.get(name)
            for keep, change in zip(kept, pending):
                file = change[name] if keep else file
            if not any(file is other for other in found):
                found.append(file)
        return found


class Disk:
    """Replays a log; `name` is the assessment, which is new if `fresh`."""

    def __init__(self, name, fresh):
        self.name, self.files, self.folders = name, {}, {}
        self.home = None  # the folder of the assessment
        self.initial = b""  # of the assessment and all that is not known
        self.versions = [None] if fresh else [self.initial]
        self.acknowledged = 0
        self.changed = False  # acknowledged something newer than what was there at first
        self.kept = False
        self.problems = []

    def folder(self, number):
        return self.folders.setdefault(number, Folder())

    def named(self, word):
        name, number = word.rsplit("@", 1)
        if name == self.name:
            self.home = number
        return self.folder(number), name

    def file(self, number):
        return self.files.setdefault(number, File(self.initial))

    def there(self, number, word):
        """A file that was there before, seen for the first time."""
        folder, name = self.named(word)
        if name not in folder.live:
            folder.live[name] = folder.durable[name] = self.file(number)

    def take(self, line):
        word = line.split()
        if word[0] == "acknowledged":
            self.acknowledged = len(self.versions) - 1
            self.changed = self.changed or self.acknowledged > 0
        elif word[0] == "initial":
            self.initial = bytes.fromhex(word[1])
            self.versions = [self.initial]
        elif word[0] == "kept":
            self.kept = True
        else:
            self.call(word[1], word[2:])
            self.look()

    def call(self, call, given):
        if call == "create" or call == "mkdir":
            folder, name = self.named(given[2])
            self.files[given[1]] = File() if call == "create" else self.folder(given[1])
            folder.change({name: self.files[given[1]]})
        elif call in ("open", "truncate-open") and given[1] not in self.folders:
            self.there(given[1], given[2])
            if call == "truncate-open":
                self.file(given[1]).writes.append(("cut", 0, b""))
        elif call == "write":
            data = bytes.fromhex(given[3])
            self.file(given[1]).writes.append(("write", int(given[2]), data))
        elif call == "ftruncate":
            self.file(given[1]).writes.append(("cut", int(given[0]), b""))
        elif call == "fsync" and given[1] in self.folders:
            self.folders[given[1]].sync()
        elif call == "fsync":
            self.file(given[1]).synced = len(self.file(given[1]).writes)
        elif call in ("rename", "link"):
            self.there(given[1], given[2])
            old_folder, old = self.named(given[2])
            folder, name = self.named(given[3])
            file = old_folder.live[old]
            gone = {old: None} if call == "rename" else {}
            if folder is old_folder:
                folder.change({**gone, name: file})
            else:
                old_folder.change(gone)
                folder.change({name: file})
        elif call == "unlink":
            self.there(given[1], given[2])
            folder, name = self.named(given[2])
            folder.change({name: None})

    def look(self):
        """Notes a new version, then asks what a power cut would leave now."""
        if self.home is None:
            return
        folder = self.folder(self.home)
        file = folder.live.get(self.name)
        now = file.content(len(file.writes)) if file is not None else None
        if now != self.versions[-1] and now is not None:
            self.versions.append(now)
        self.ask(folder)

    def ask(self, folder):
        for file in folder.possible(self.name) if self.name in folder.live else [None]:
            for found in file.possible() if file is not None else [None]:
                if found not in self.versions[self.acknowledged:]:
                    self.say(f"the file has {found!r:.60}")
        for file in folder.possible(self.name + "~"):
            for found in file.possible() if file is not None else [None]:
                if found not in self.versions and found is not None:
                    self.say(f"the old version has {found!r:.60}")
                if self.initial and self.changed and found != self.initial:
                    self.say("what was there before the session could be lost")
        if self.kept:
            self.ask_kept()

    def ask_kept(self):
        """NOT SAVED was shown: the recovery file is safe, with every folder on the way."""
        way = [".local", "state", "clausewalk", "recovery"]
        folder = self.folder(self.home)
        for name in way:
            if len(folder.possible(name)) != 1 or not isinstance(folder.possible(name)[0], Folder):
                self.say(f"the folder of recovery {name} could be lost")
                return
            folder = folder.possible(name)[0]
        names = [name for name in folder.live if name.endswith(".json")]
        safe = [name for name in names
                if all(file is not None and file.synced == len(file.writes)
                       for file in folder.possible(name))]
        if not safe:
            self.say("no recovery file is safe")

    def say(self, what):
        self.problems.append(what)


def replay(lines, name, fresh):
    disk = Disk(name, fresh)
    for number, line in enumerate(lines):
        before = len(disk.problems)
        disk.take(line)
        disk.problems[before:] = [f"line {number + 1}: {line[:60]}: {what}"
                                  for what in disk.problems[before:]]
    return disk


def judge(what, lines, name, fresh, acknowledged):
    """The number of problems; says them."""
    disk = replay(lines, name, fresh)
    careless = replay([line for line in lines if " fsync " not in line], name, fresh)
    problems = disk.problems[:5]
    if not careless.problems:
        problems.append("without any sync it would be as good: the model sees nothing")
    if disk.acknowledged < acknowledged:
        problems.append(f"{disk.acknowledged} of {acknowledged} acknowledged: was it traced?")
    print(f"{what}: {len(lines)} calls, {len(disk.versions)} versions, "
          f"{len(disk.problems)} problems, {len(careless.problems)} without syncs")
    for problem in problems:
        print(f"  {problem}")
    return len(problems)


def trace_commands(program, shim, folder, log):
    env = {"HOME": folder, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "LD_PRELOAD": shim,
           "TORTURE_FOLDER": folder, "TORTURE_LOG": log}
    commands = [(["new", "a.json"], None), (["answer", "a.json", "4.1.a", "F"], None),
                (["answer", "a.json", "-"], '{"question": "4.1.b", "rating": "P"}\n'),
                (["exclude", "a.json", "A.2.2", "--because", "none"], None),
                (["include", "a.json", "A.2.2"], None),
                (["--plain", "a.json"], "2\n3\n1\nq\n"),
                (["export", "a.json", "--to", "csv"], None)]
    for words, given in commands:
        subprocess.run([program] + words, cwd=folder, env=env, input=(given or "").encode(),
                       stdout=subprocess.DEVNULL, check=True)
        with open(log, "a", encoding="ascii") as file:
            file.write("acknowledged\n")


def lines_of(log):
    with open(log, encoding="ascii", errors="replace") as file:
        return file.read().splitlines()


def main():
    program, shim = (os.path.abspath(word) for word in sys.argv[1:3])
    root = tempfile.mkdtemp(prefix="clausewalk-powercut-")
    try:
        folder, log = os.path.join(root, "files"), os.path.join(root, "log")
        os.mkdir(folder)
        trace_commands(program, shim, folder, log)
        bad = judge("commands", lines_of(log), "a.json", True, 6)
        for how in ("saved", "recovery") if len(sys.argv) > 3 else ():
            log = os.path.join(root, how)
            subprocess.run([os.path.abspath(sys.argv[3]), "trace", how, log], check=True,
                           stdout=subprocess.DEVNULL)
            bad += judge(f"wizard, {how}", lines_of(log), "a.json", False,
                         3 if how == "saved" else 0)
    finally:
        shutil.rmtree(root)
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
