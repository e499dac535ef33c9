import fs from 'node:fs'
import path from 'node:path'
import Libsql from 'libsql'

/** Marks a SQLite file as ours, so that somebody else's database is never written into. ("zgzj", 职工之家) */
const APPLICATION_ID = 0x7a677a6a
const FORMAT = 1
const documentsFile = 'documents.sqlite'

export interface StoredDocument {
  collection: string
  id: string
  ejson: string
  seq: number
}

/** One change of one document; `ejson: null` removes it, `replaces` first forgets the place that an earlier document of this id had. */
export interface JournalEntry {
  collection: string
  id: string
  ejson: string | null
  seq: number
  replaces: boolean
}

export interface Journal {
  collections(): string[]
  /** In the order in which the documents were first inserted. */
  documents(): Iterable<StoredDocument>
  /** Writes everything or nothing; returns only when it is on disk. @throws when it could not be written */
  commit(entries: readonly JournalEntry[], newCollections: readonly string[]): void
  close(): void
}

/**
 * Opens the journal of a data directory, or one in memory for null; that one may begin with what lies in a directory, which is only read.
 * `synchronous=FULL`: a commit survives a power cut, not only the end of the process. The exclusive lock belongs to the process and dies with it, even by SIGKILL.
 * @throws an Error in words for a directory that cannot be written, a file that is damaged or not ours, or a directory that another process holds
 */
export function openJournal(dataDir: string | null, beginsWith: string | null = null): Journal {
  const file = dataDir === null ? ':memory:' : prepareDirectory(dataDir)
  const db = dataDir === null ? new Libsql(file) : explained(file, () => openFile(file))
  try {
    return explained(file, () => {
      const journal = journalOn(db)
      if (dataDir === null && beginsWith !== null) copyInto(db, path.join(beginsWith, documentsFile))
      return journal
    })
  } catch (error) {
    release(db)
    throw error
  }
}

/** All documents of a journal that nobody holds open, in their order. */
function copyInto(db: Libsql.Database, file: string): void {
  db.prepare('ATTACH ? AS earlier').run([file])
  db.exec(`
    INSERT INTO collections (name) SELECT name FROM earlier.collections ORDER BY rowid;
    INSERT INTO documents (collection, id, ejson, seq) SELECT collection, id, ejson, seq FROM earlier.documents ORDER BY rowid;
    DETACH earlier;
  `)
}

/** The driver closes the file only when its statements are collected; the lock must be gone at once, and SQLite gives it up only outside WAL. */
function release(db: Libsql.Database): void {
  try {
    db.exec('PRAGMA journal_mode = DELETE; PRAGMA locking_mode = NORMAL; SELECT 1 FROM sqlite_master;')
  } catch {
    // A file that could not be opened properly has no lock to give up.
  }
  db.close()
}

function prepareDirectory(dataDir: string): string {
  try {
    fs.mkdirSync(dataDir, { recursive: true })
    fs.accessSync(dataDir, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK)
  } catch (error) {
    throw new Error(`the data directory ${dataDir} cannot be written: ${(error as Error).message}`)
  }
  const file = path.join(dataDir, documentsFile)
  try {
    if (fs.existsSync(file)) fs.accessSync(file, fs.constants.R_OK | fs.constants.W_OK)
  } catch (error) {
    throw new Error(`the journal ${file} cannot be written: ${(error as Error).message}`)
  }
  return file
}

function openFile(file: string): Libsql.Database {
  const db = new Libsql(file)
  try {
    db.exec('PRAGMA busy_timeout = 0; PRAGMA locking_mode = EXCLUSIVE;')
    const isNew = fs.statSync(file).size === 0
    const applicationId = pragma(db, 'application_id')
    if (!isNew && applicationId !== APPLICATION_ID) throw new Error(`${file} is a database of another program; choose another data directory`)
    const format = pragma(db, 'user_version')
    if (!isNew && format !== FORMAT) throw new Error(`${file} has format ${format}, this program reads format ${FORMAT}`)
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;')
    db.exec('BEGIN IMMEDIATE; COMMIT;')
    if (!isNew) {
      const check = (db.prepare('PRAGMA quick_check(1)').get() as { quick_check: string }).quick_check
      if (check !== 'ok') throw new Error(`${file} is damaged: ${check}`)
    }
    return db
  } catch (error) {
    release(db)
    throw error
  }
}

function pragma(db: Libsql.Database, name: string): number {
  return (db.prepare(`PRAGMA ${name}`).get() as Record<string, number>)[name]!
}

function explained<T>(file: string, open: () => T): T {
  try {
    return open()
  } catch (error) {
    const { code = '', message } = error as Error & { code?: string }
    if (/SQLITE_BUSY|SQLITE_LOCKED|database is locked/.test(`${code} ${message}`)) throw new Error(`the data directory ${path.dirname(file)} is in use by another process`)
    if (/SQLITE_NOTADB|file is not a database|SQLITE_CORRUPT|malformed/.test(`${code} ${message}`)) throw new Error(`${file} is damaged or not a journal: ${message}`)
    throw error
  }
}

function journalOn(db: Libsql.Database): Journal {
  db.exec(`
    PRAGMA application_id = ${APPLICATION_ID};
    PRAGMA user_version = ${FORMAT};
    CREATE TABLE IF NOT EXISTS collections (name TEXT PRIMARY KEY);
    CREATE TABLE IF NOT EXISTS documents (collection TEXT NOT NULL, id TEXT NOT NULL, ejson TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (collection, id));
  `)
  const addCollection = db.prepare('INSERT OR IGNORE INTO collections (name) VALUES (?)')
  // An upsert keeps the row's place, so that documents come back in the order of their first insert.
  const put = db.prepare('INSERT INTO documents (collection, id, ejson, seq) VALUES (?, ?, ?, ?) ON CONFLICT (collection, id) DO UPDATE SET ejson = excluded.ejson, seq = excluded.seq')
  const remove = db.prepare('DELETE FROM documents WHERE collection = ? AND id = ?')
  return {
    collections: () => (db.prepare('SELECT name FROM collections ORDER BY rowid').all() as { name: string }[]).map((row) => row.name),
    documents: () => db.prepare('SELECT collection, id, ejson, seq FROM documents ORDER BY rowid').iterate() as IterableIterator<StoredDocument>,
    commit(entries, newCollections) {
      db.exec('BEGIN IMMEDIATE')
      try {
        for (const name of newCollections) addCollection.run([name])
        for (const { collection, id, ejson, seq, replaces } of entries) {
          if (ejson === null || replaces) remove.run([collection, id])
          if (ejson !== null) put.run([collection, id, ejson, seq])
        }
        db.exec('COMMIT')
      } catch (error) {
        try {
          db.exec('ROLLBACK')
        } catch {
          // SQLite has already rolled back by itself, as it does when the disk is full.
        }
        throw error
      }
    },
    close: () => release(db),
  }
}
