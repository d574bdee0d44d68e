// What the environment says of copies, checked once; the commands and the bot read it here.
import { join } from 'node:path'
import { z } from 'zod'
import type { Keeping } from '../store/backups.ts'

export type BackupConfig = { readonly folder: string; readonly keeping: Keeping }

export type ParsedBackupConfig =
  | { readonly kind: 'valid'; readonly config: BackupConfig }
  | { readonly kind: 'invalid'; readonly faults: readonly string[] }

const say = {
  days: 'BACKUP_DAYS phải là một số từ 1 đến 366, ví dụ 7: số ngày gần nhất được giữ bản sao lưu.',
  weeks: 'BACKUP_WEEKS phải là một số từ 0 đến 520, ví dụ 4: số tuần gần nhất được giữ thêm một bản.',
} as const

/** A week to notice what went wrong yesterday, a month for what nobody looks at every day; each copy is as large as the store. */
const KEPT = { days: 7, weeks: 4 }
const MOST_DAYS = 366
const MOST_WEEKS = 520

const text = z.string().trim()
const count = (fault: string, [least, most]: readonly [least: number, most: number]) =>
  text
    .regex(/^\d{1,3}$/, fault)
    .transform(Number)
    .refine((given) => given >= least && given <= most, fault)

const environmentSchema = z.object({
  BACKUP_DIR: text.optional(),
  BACKUP_DAYS: count(say.days, [1, MOST_DAYS]).default(KEPT.days),
  BACKUP_WEEKS: count(say.weeks, [0, MOST_WEEKS]).default(KEPT.weeks),
})

/** Unknown variables are ignored; an empty one counts as unset. */
export function parseBackupConfig(
  environment: Readonly<Record<string, string | undefined>>,
  dataDir: string,
): ParsedBackupConfig {
  const filled = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()))
  const parsed = environmentSchema.safeParse(filled)
  if (!parsed.success) return { kind: 'invalid', faults: parsed.error.issues.map(({ message }) => message) }
  const { BACKUP_DIR, BACKUP_DAYS, BACKUP_WEEKS } = parsed.data
  return {
    kind: 'valid',
    config: { folder: BACKUP_DIR ?? join(dataDir, 'backups'), keeping: { days: BACKUP_DAYS, weeks: BACKUP_WEEKS } },
  }
}
