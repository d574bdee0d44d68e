// When the store is copied by itself, as the rule book.
import { expect, test } from 'vitest'
import { isBackupDue } from '../../../jobs/backups/backup-due.ts'
import type { CopyKind } from '../../../knowledge/store/backups.ts'

const at = (time: string) => new Date(`${time}:00+07:00`)
const copyAt = (time: string, kind: CopyKind = 'backup') => ({ name: time, kind, at: at(time), bytes: 1 })

test.each<[string, string, ReturnType<typeof copyAt>[], boolean]>([
  ['at two in the morning', '2026-11-26T02:00', [copyAt('2026-11-25T02:00')], true],
  ['not before', '2026-11-26T01:59', [], false],
  ['once a day', '2026-11-26T23:59', [copyAt('2026-11-26T02:00')], false],
  ['later where the bot stood still at night', '2026-11-26T15:00', [copyAt('2026-11-25T02:00')], true],
  ['at the first two o’clock of all', '2026-11-26T15:00', [], true],
  ['not after a copy that was made by hand that day', '2026-11-26T15:00', [copyAt('2026-11-26T00:10')], false],
  ['also after what only a restore put aside', '2026-11-26T15:00', [copyAt('2026-11-26T09:00', 'replaced')], true],
  [
    'also where a clock that was ahead left a copy of a later day',
    '2026-11-26T15:00',
    [copyAt('2030-01-01T02:00')],
    true,
  ],
])('%s', (_, now, copies, due) => {
  expect(isBackupDue(at(now), copies)).toBe(due)
})
