-- What entries are about, each combination once: a million sessions have some hundred of them. The
-- numbers are local to this file, those with a technique above 0 and those without below.
CREATE TABLE uses (
    id        INTEGER PRIMARY KEY CHECK (abs(id) BETWEEN 1 AND 262143),
    region    TEXT    NOT NULL CHECK (region <> ''),
    technique TEXT    NOT NULL,         -- '': none, of a reading
    tool      TEXT    NOT NULL,         -- '': none given
    UNIQUE (region, technique, tool),   -- and so a flipped bit is found: it would have to flip here as well
    CHECK ((id > 0) = (technique <> '')),
    CHECK (tool = '' OR technique <> '')
) STRICT;

-- One numbered line of the diary each: a session, a reading, symptoms, a consultation.
-- A row is never removed by an edit or a delete, so that other machines learn of it.
-- What every sum reads stands first: SQLite finds a column by walking past those before it.
CREATE TABLE entries (
    number     INTEGER PRIMARY KEY,   -- what the user types; local to this file
    at         INTEGER NOT NULL CHECK (at BETWEEN -2208988800 AND 253402300799), -- UTC seconds, years 1900 to 9999
    -- The rest of what sums read, in one number, because they take as long as they read values. From the
    -- lowest bit: after + 1, 0 for none (4 bits), before + 1 (4), seconds, 0 for none (17), side (2: none,
    -- left, right, both), utc_offset + 86399 (18), use (19, signed). NULL: of no score, or deleted.
    sample     INTEGER GENERATED ALWAYS AS (CASE WHEN before IS NOT NULL AND deleted = 0 THEN
        (use << 45) | ((utc_offset + 86399) << 27) | (CASE side WHEN 'left' THEN 1 WHEN 'right' THEN 2 WHEN 'both' THEN 3 ELSE 0 END << 25)
        | (ifnull(seconds, 0) << 8) | ((before + 1) << 4) | ifnull(after + 1, 0) END) STORED,
    since_from INTEGER,                                                          -- local dates, days since 1970-01-01:
    since_to   INTEGER CHECK (since_to >= since_from),                           -- equal for a day, apart for a month or a year
    utc_offset INTEGER NOT NULL CHECK (utc_offset BETWEEN -86399 AND 86399),     -- seconds east, in force where it was logged
    deleted    INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    before     INTEGER CHECK (before BETWEEN 0 AND 10),                          -- NRS-11
    after      INTEGER CHECK (after BETWEEN 0 AND 10),                           -- NRS-11; NULL: not told
    seconds    INTEGER CHECK (seconds BETWEEN 1 AND 86400),
    use        INTEGER REFERENCES uses (id),                                     -- NULL: of no region
    side       TEXT    CHECK (side IN ('left', 'right', 'both')),                -- NULL: none given
    way        INTEGER CHECK (way BETWEEN 0 AND 10),                             -- how much pain got in the way
    kind       TEXT    NOT NULL CHECK (kind IN ('session', 'reading', 'symptom', 'consultation', 'event', 'question', 'rest')),
    uid        TEXT    NOT NULL UNIQUE CHECK (length(uid) BETWEEN 1 AND 64), -- UUIDv7, the same on every machine
    massage_ok INTEGER NOT NULL DEFAULT 0 CHECK (massage_ok IN (0, 1)),          -- of a consultation: massage was cleared
    seen_by    TEXT    CHECK (seen_by <> ''),                                    -- of a consultation: gp, physio, …
    note       TEXT    NOT NULL DEFAULT '' CHECK (length(note) <= 10000),
    rev        INTEGER NOT NULL CHECK (rev > 0), -- hybrid clock: max(now in ms, largest seen + 1)
    device     TEXT    NOT NULL CHECK (device <> ''),
    CHECK (kind <> 'session' OR (seconds IS NOT NULL AND before IS NOT NULL)),
    CHECK (kind <> 'reading' OR (use IS NOT NULL AND before IS NOT NULL)),
    CHECK ((kind = 'session') = (ifnull(use, 0) > 0)),                           -- with a technique, or without
    CHECK (kind = 'session' OR (seconds IS NULL AND after IS NULL)),
    CHECK (kind IN ('session', 'reading') OR (before IS NULL AND way IS NULL)),
    CHECK ((since_from IS NULL) = (since_to IS NULL))
) STRICT;

-- Entries with the words of their uses.
CREATE VIEW lines AS SELECT entries.*, ifnull(region, '') AS region, ifnull(technique, '') AS technique, ifnull(tool, '') AS tool
    FROM entries LEFT JOIN uses ON uses.id = entries.use;

CREATE INDEX entries_at ON entries (at);

-- The few rows that are neither sessions nor readings.
CREATE INDEX entries_others ON entries (kind) WHERE kind NOT IN ('session', 'reading');

-- Symptom reports and events of an entry, in the order in which they were typed.
CREATE TABLE reports (
    entry      INTEGER NOT NULL REFERENCES entries (number),
    position   INTEGER NOT NULL CHECK (position >= 0),
    symptom    TEXT    NOT NULL CHECK (symptom <> ''),
    side       TEXT    CHECK (side IN ('left', 'right', 'both')),
    course     TEXT    CHECK (course IN ('new', 'worse', 'same', 'better', 'gone', 'no')), -- NULL: not told, follows from the diary
    since_from INTEGER,
    since_to   INTEGER CHECK (since_to >= since_from),
    value      TEXT    CHECK (value <> ''), -- a blood pressure: 192/124
    PRIMARY KEY (entry, position),
    CHECK ((since_from IS NULL) = (since_to IS NULL))
) STRICT, WITHOUT ROWID;

-- The rules that a consultation looked at.
CREATE TABLE covers (
    entry    INTEGER NOT NULL REFERENCES entries (number),
    position INTEGER NOT NULL CHECK (position >= 0),
    rule     TEXT    NOT NULL CHECK (rule <> ''),
    PRIMARY KEY (entry, position)
) STRICT, WITHOUT ROWID;

-- What the person told about themselves. No row, or no value: unknown.
CREATE TABLE profile (
    fact       TEXT    PRIMARY KEY CHECK (fact <> ''),
    value      TEXT    CHECK (value <> ''), -- NULL: cleared
    at         INTEGER NOT NULL,            -- UTC seconds
    utc_offset INTEGER NOT NULL,
    rev        INTEGER NOT NULL CHECK (rev > 0),
    device     TEXT    NOT NULL CHECK (device <> '')
) STRICT, WITHOUT ROWID;

-- Every change of every row, with the words that were typed. Undo, redo and
-- history read this table; undo writes a new change, and nothing is erased.
CREATE TABLE journal (
    change     INTEGER PRIMARY KEY,
    step       INTEGER NOT NULL,            -- first change of the command; all changes of a command share it
    act        TEXT    NOT NULL CHECK (act IN ('do', 'undo', 'redo', 'merge', 'lost')), -- merge: another machine's row came in;
                                            -- lost: another machine's row (was) that was older than the one here (became)
    target     INTEGER,                     -- of undo and redo: the step
    state      INTEGER NOT NULL DEFAULT 0 CHECK (state IN (0, 1, 2)), -- of do: 0 stands, 1 undone, 2 undone and no longer to be redone
    at         INTEGER NOT NULL,            -- UTC seconds
    utc_offset INTEGER NOT NULL,
    words      TEXT    NOT NULL,            -- as typed
    subject    TEXT    NOT NULL CHECK (subject IN ('entry', 'profile')),
    key        TEXT    NOT NULL,            -- the entry's uid, or the fact
    was        TEXT    CHECK (was IS NULL OR json_valid(was)),     -- the row before; NULL: there was none
    became     TEXT    CHECK (became IS NULL OR json_valid(became)),  -- the row after; NULL: there is none
    rev        INTEGER NOT NULL,            -- of the row after; of 'lost': of the row that lost
    device     TEXT    NOT NULL CHECK (device <> ''), -- who wrote that revision
    sum        INTEGER NOT NULL,            -- CRC-32 over the columns above but state, plus state: a flipped bit is found
    CHECK ((target IS NULL) = (act IN ('do', 'merge', 'lost')))
) STRICT;

CREATE INDEX journal_key ON journal (key);
CREATE INDEX journal_undone ON journal (step) WHERE state = 1;

-- Versions of rows that were here, or on a machine that a change came from, and are not
-- in the journal: what a purge took out of it, and what came before a change of another
-- machine. Nothing of what they held. An old file that still has one is known by it.
CREATE TABLE past (
    subject TEXT    NOT NULL CHECK (subject IN ('entry', 'profile')),
    key     TEXT    NOT NULL,
    rev     INTEGER NOT NULL CHECK (rev > 0),
    device  TEXT    NOT NULL CHECK (device <> ''),
    PRIMARY KEY (subject, key, rev, device)
) STRICT, WITHOUT ROWID;

-- The one row of this file itself.
CREATE TABLE diary (
    id     INTEGER PRIMARY KEY CHECK (id = 1),
    device TEXT    NOT NULL CHECK (device <> ''), -- who writes here, part of every (rev, device)
    clock  INTEGER NOT NULL DEFAULT 0, -- largest rev that came from another machine or that a purge took out of the journal
    again  TEXT    NOT NULL CHECK (again = device || ' ' || clock) -- both once more, so that a flipped bit is found
) STRICT;

INSERT INTO diary (id, device, again) SELECT 1, name, name || ' 0' FROM (SELECT lower(hex(randomblob(4))) AS name);

-- What the machines call themselves.
CREATE TABLE devices (
    device TEXT PRIMARY KEY CHECK (device <> ''),
    name   TEXT NOT NULL CHECK (name <> '')
) STRICT, WITHOUT ROWID;
