-- Every table that changes is made anew and filled from the old one, so that .schema shows one clear text
-- and the old pages are overwritten. Views of other programs stay as they are.
PRAGMA legacy_alter_table = ON;
DROP VIEW lines;
DROP INDEX entries_at;
DROP INDEX entries_others;
DROP INDEX journal_key;
DROP INDEX journal_undone;
ALTER TABLE reports RENAME TO old_reports;
ALTER TABLE entries RENAME TO old_entries;
ALTER TABLE journal RENAME TO old_journal;
ALTER TABLE diary   RENAME TO old_diary;

-- What was massaged, how and with what, each combination once: a million sessions have some hundred of them.
-- The numbers are local to this file, those with a technique above 0 and those without below.
CREATE TABLE treatments (
    id        INTEGER PRIMARY KEY CHECK (abs(id) BETWEEN 1 AND 262143),
    region    TEXT    NOT NULL CHECK (region <> ''),
    technique TEXT    NOT NULL,         -- '': none, of a pain score without a massage
    tool      TEXT    NOT NULL,         -- '': none given
    UNIQUE (region, technique, tool),   -- so that a flipped bit is found: it would have to flip here as well
    CHECK ((id > 0) = (technique <> '')),
    CHECK (tool = '' OR technique <> '')
) STRICT;

INSERT INTO treatments SELECT id, region, technique, tool FROM uses ORDER BY id;

-- One numbered line of the diary each: a session, a reading (a pain score without a massage), symptoms, a
-- consultation. A row is never removed by an edit or a delete, so that other machines learn of the change.
CREATE TABLE entries (
    number       INTEGER PRIMARY KEY,   -- what the user types; local to this file
    uid          TEXT    NOT NULL UNIQUE CHECK (length(uid) BETWEEN 1 AND 64), -- UUID, the same on every machine
    kind         TEXT    NOT NULL CHECK (kind IN ('session', 'reading', 'symptom', 'consultation', 'event', 'question', 'rest', 'other-treatment')), -- rest: an episode of pain was closed
    at           INTEGER NOT NULL CHECK (at BETWEEN -2208988800 AND 253402300799), -- UTC seconds, years 1900 to 9999
    utc_offset   INTEGER NOT NULL CHECK (utc_offset BETWEEN -86399 AND 86399),     -- seconds east, in force where it was logged
    time_given   INTEGER NOT NULL DEFAULT 1 CHECK (time_given IN (0, 1)),          -- 0: only the date is known, and at is 12:00:00 on it
    deleted      INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    treatment    INTEGER REFERENCES treatments (id),                               -- NULL: of no region
    side         TEXT    CHECK (side IN ('left', 'right', 'both')),                -- NULL: none given
    seconds      INTEGER CHECK (seconds BETWEEN 1 AND 86400),                      -- how long it lasted
    before       INTEGER CHECK (before BETWEEN 0 AND 10),                          -- pain before the massage, NRS-11
    after        INTEGER CHECK (after BETWEEN 0 AND 10),                           -- pain after it; NULL: not given
    interference INTEGER CHECK (interference BETWEEN 0 AND 10),                    -- how much pain interfered with the day
    since_from   INTEGER,                                                          -- when the pain began: local dates, days since 1970-01-01,
    since_to     INTEGER CHECK (since_to >= since_from),                           -- equal for a day, apart for a month or a year
    massage_ok   INTEGER NOT NULL DEFAULT 0 CHECK (massage_ok IN (0, 1)),          -- of a consultation: massage was cleared
    seen_by      TEXT    CHECK (seen_by <> ''),                                    -- of a consultation: gp, physio, …
    review       INTEGER CHECK (review IS NULL OR kind = 'consultation'),          -- of a consultation: local date, days since 1970-01-01, from which its rules warn again
    note         TEXT    NOT NULL DEFAULT '' CHECK (length(note) <= 10000),
    rev          INTEGER NOT NULL CHECK (rev > 0),                                 -- version: max(now in ms, largest seen + 1)
    device       TEXT    NOT NULL CHECK (device <> ''),                            -- who wrote that version
    CHECK (kind <> 'session' OR (seconds IS NOT NULL AND before IS NOT NULL)),
    CHECK (kind <> 'reading' OR (treatment IS NOT NULL AND before IS NOT NULL)),
    CHECK ((kind = 'session') = (ifnull(treatment, 0) > 0)),                       -- with a technique, or without
    CHECK (kind IN ('session', 'other-treatment') OR seconds IS NULL),
    CHECK (kind = 'session' OR after IS NULL),
    CHECK (kind IN ('session', 'reading') OR (before IS NULL AND interference IS NULL)),
    CHECK ((since_from IS NULL) = (since_to IS NULL)),
    CHECK (time_given = 1 OR abs((at + utc_offset) % 86400) = 43200)
) STRICT;

-- An entry at exactly 12:00:00 was most likely logged for a date without a time.
INSERT INTO entries (number, uid, kind, at, utc_offset, time_given, deleted, treatment, side, seconds, before, after, interference,
        since_from, since_to, massage_ok, seen_by, note, rev, device)
    SELECT number, uid, kind, at, utc_offset, abs((at + utc_offset) % 86400) <> 43200, deleted, use, side, seconds, before, after, way,
        since_from, since_to, massage_ok, seen_by, note, rev, device FROM old_entries ORDER BY number;

-- Entries with the words of their treatments.
CREATE VIEW full_entries AS SELECT entries.*, ifnull(region, '') AS region, ifnull(technique, '') AS technique, ifnull(tool, '') AS tool
    FROM entries LEFT JOIN treatments ON treatments.id = entries.treatment;

-- Entries in the order of their moments, with all that sums read, so that a sum reads this index alone. Most of
-- it is in one number, because a sum takes as long as it reads values. From the lowest bit: after + 1, 0 for
-- none (4 bits), before + 1 (4), seconds, 0 for none (17), side (2: none, left, right, both), utc_offset + 86399
-- (18), treatment (19, signed). NULL: no score, or deleted.
CREATE INDEX entries_at ON entries (at, (CASE WHEN before IS NOT NULL AND deleted = 0 THEN
    (treatment << 45) | ((utc_offset + 86399) << 27) | (CASE side WHEN 'left' THEN 1 WHEN 'right' THEN 2 WHEN 'both' THEN 3 ELSE 0 END << 25)
    | (ifnull(seconds, 0) << 8) | ((before + 1) << 4) | ifnull(after + 1, 0) END), since_from, since_to, interference, time_given);

-- The few rows that are neither sessions nor readings.
CREATE INDEX entries_others ON entries (kind) WHERE kind NOT IN ('session', 'reading');

-- Symptom reports and incidents of an entry, in the order in which they were typed.
CREATE TABLE reports (
    entry      INTEGER NOT NULL REFERENCES entries (number),
    position   INTEGER NOT NULL CHECK (position >= 0),
    symptom    TEXT    NOT NULL CHECK (symptom <> ''),
    side       TEXT    CHECK (side IN ('left', 'right', 'both')),
    course     TEXT    CHECK (course IN ('new', 'worse', 'same', 'better', 'gone', 'no')), -- NULL: not given, follows from the diary
    since_from INTEGER,                 -- when it began, as in entries
    since_to   INTEGER CHECK (since_to >= since_from),
    value      TEXT    CHECK (value <> ''), -- a blood pressure: 192/124
    PRIMARY KEY (entry, position),
    CHECK ((since_from IS NULL) = (since_to IS NULL))
) STRICT, WITHOUT ROWID;

INSERT INTO reports SELECT entry, position, symptom, side, course, since_from, since_to, value FROM old_reports;

-- The rules that a consultation looked at.
CREATE TABLE consultation_rules (
    entry    INTEGER NOT NULL REFERENCES entries (number),
    position INTEGER NOT NULL CHECK (position >= 0),
    rule     TEXT    NOT NULL CHECK (rule <> ''),
    PRIMARY KEY (entry, position)
) STRICT, WITHOUT ROWID;

INSERT INTO consultation_rules SELECT entry, position, rule FROM covers;

-- What else was done for the pain, in the person's own words: ibuprofen, heat, walk.
CREATE TABLE other_treatments (
    entry    INTEGER NOT NULL REFERENCES entries (number),
    position INTEGER NOT NULL CHECK (position >= 0),
    name     TEXT    NOT NULL CHECK (name <> ''),
    PRIMARY KEY (entry, position)
) STRICT, WITHOUT ROWID;

-- The person's own regions, each a fact of the profile: region-left-knee is "thigh the bad knee".
CREATE VIEW regions AS SELECT substr(fact, 8) AS region, substr(value, 1, instr(value, ' ') - 1) AS part, -- of the body, whose danger signs apply
    substr(value, instr(value, ' ') + 1) AS label FROM profile WHERE fact GLOB 'region-?*' AND instr(value, ' ') > 0;

-- Every change of every row, with the command that was typed. Undo, redo and history
-- read this table; undo writes a new change, and nothing is erased.
CREATE TABLE journal (
    change     INTEGER PRIMARY KEY,
    step       INTEGER NOT NULL,            -- first change of the command; all changes of a command share it
    action     TEXT    NOT NULL CHECK (action IN ('do', 'undo', 'redo', 'merge', 'lost')), -- merge: another machine's row was taken;
                                            -- lost: another machine's row (was) was older than the one here (became), and was not
    target     INTEGER,                     -- of undo and redo: the step
    state      INTEGER NOT NULL DEFAULT 0 CHECK (state IN (0, 1, 2)), -- of do: 0 in effect, 1 undone, 2 undone and no longer to be redone
    at         INTEGER NOT NULL,            -- UTC seconds
    utc_offset INTEGER NOT NULL,
    command    TEXT    NOT NULL,            -- as typed
    subject    TEXT    NOT NULL CHECK (subject IN ('entry', 'profile')),
    key        TEXT    NOT NULL,            -- the entry's uid, or the fact
    was        TEXT    CHECK (was IS NULL OR json_valid(was)),     -- the row before; NULL: there was none
    became     TEXT    CHECK (became IS NULL OR json_valid(became)),  -- the row after; NULL: there is none
    rev        INTEGER NOT NULL,            -- of the row after; of 'lost': of the row that was not taken
    device     TEXT    NOT NULL CHECK (device <> ''), -- who wrote that version
    checksum   INTEGER NOT NULL,            -- CRC-32 of the columns above but state, plus state: a flipped bit is found
    CHECK ((target IS NULL) = (action IN ('do', 'merge', 'lost')))
) STRICT;

INSERT INTO journal SELECT change, step, act, target, state, at, utc_offset, words, subject, key, was, became, rev, device, sum
    FROM old_journal ORDER BY change;

CREATE INDEX journal_key ON journal (key);
CREATE INDEX journal_undone ON journal (step) WHERE state = 1;

-- Versions of rows that were here, or on a machine that a change came from, and are not in the
-- journal: what a purge took out of it, and what came before a change of another machine. Nothing
-- of their contents is kept. An old file that still has one is recognized by it.
CREATE TABLE superseded_versions (
    subject TEXT    NOT NULL CHECK (subject IN ('entry', 'profile')),
    key     TEXT    NOT NULL,
    rev     INTEGER NOT NULL CHECK (rev > 0),
    device  TEXT    NOT NULL CHECK (device <> ''),
    PRIMARY KEY (subject, key, rev, device)
) STRICT, WITHOUT ROWID;

INSERT INTO superseded_versions SELECT subject, key, rev, device FROM past;

-- The one row of this file itself.
CREATE TABLE diary (
    id         INTEGER PRIMARY KEY CHECK (id = 1),
    device     TEXT    NOT NULL CHECK (device <> ''), -- who writes here, part of every (rev, device)
    clock      INTEGER NOT NULL DEFAULT 0, -- largest rev that came from another machine or that a purge took out of the journal
    checksum   TEXT    NOT NULL CHECK (checksum = device || ' ' || clock), -- both once more, so that a flipped bit is found
    opens_with TEXT    NOT NULL DEFAULT '0.2.0' -- the oldest backlog that can use this file
) STRICT;

INSERT INTO diary (id, device, clock, checksum) SELECT id, device, clock, again FROM old_diary;

DROP TABLE old_reports;
DROP TABLE covers;
DROP TABLE old_entries;
DROP TABLE uses;
DROP TABLE old_journal;
DROP TABLE past;
DROP TABLE old_diary;
PRAGMA legacy_alter_table = OFF;
