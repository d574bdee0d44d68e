// Backs up, restores, or carries erasures until it is killed: npx tsx test/bench/copies-program.ts ACT STORE_FILE FOLDER. With DIES_AT it kills itself at that call of the file system or the database; with IN_PROCESS a process of its own does the work, as in the bot. Ends with the number of calls.
import fileSystem from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import SqliteDatabase from 'better-sqlite3'
import { workInProcess } from '../../knowledge/backups/copying-process/copy-in-process.ts'
import { workHere } from '../../knowledge/store/sqlite/backup/copy-work.ts'
import { restoreStore } from '../../knowledge/store/sqlite/backup/restore-store.ts'
import { createSqliteBackups } from '../../knowledge/store/sqlite/backup/sqlite-backups.ts'
import { COPIES_MADE_AT, KEEPING } from './killed-copies.ts'

const [act = '', storeFile = '', folder = ''] = process.argv.slice(2)
let calls = 0

/** Also in the middle of the call that it ends with: half of them die before it, half after. */
function step(): void {
  calls += 1
  if (calls === Number(process.env['DIES_AT'])) process.kill(process.pid, 'SIGKILL')
}

type BackupOptions = Required<SqliteDatabase.BackupOptions>
type Callable = (this: unknown, ...args: readonly unknown[]) => unknown

/** As whoever uses it sees it, built-in module or class. */
function makeMortal(part: object, names: readonly string[]): void {
  for (const name of names) {
    const member = Reflect.get(part, name) as Callable
    Reflect.set(part, name, function mortal(this: unknown, ...args: readonly unknown[]) {
      step()
      const result = Reflect.apply(member, this, args)
      if (!(result instanceof Promise)) step()
      return result instanceof Promise
        ? result.then((value: unknown) => {
            step()
            return value
          })
        : result
    })
  }
}

makeMortal(fileSystem, ['rename', 'link', 'rm', 'copyFile', 'open', 'stat'])
syncBuiltinESMExports()
makeMortal(SqliteDatabase.prototype, ['exec', 'pragma', 'close'])
const backUpPages = Reflect.get(SqliteDatabase.prototype, 'backup') as Callable
Reflect.set(SqliteDatabase.prototype, 'backup', function mortal(this: unknown, to: string, options: BackupOptions) {
  const progress: BackupOptions['progress'] = (pages) => {
    step()
    return options.progress(pages)
  }
  return Reflect.apply(backUpPages, this, [to, { progress }])
})

const work = process.env['IN_PROCESS'] === undefined ? workHere : workInProcess
const backups = createSqliteBackups({ storeFile, folder, keeping: KEEPING }, work)
if (act === 'backup') await backups.backUp(COPIES_MADE_AT[2])
if (act === 'restore') await restoreStore({ storeFile, folder, named: undefined, at: COPIES_MADE_AT[2] })
if (act === 'carry') await backups.carryErasures()
console.log(calls)
