// /nhatky, for administrators in private: what was done with the rights of the office, as a workbook.
import { Composer, InputFile, type Context } from 'grammy'
import type { LoggedAct } from '../../knowledge/domain/act.ts'
import type { AuditLog } from '../../knowledge/store/audit-log.ts'
import { plain } from '../format/rich-text.ts'
import { shorten } from '../format/shorten.ts'
import { makeWorkbook } from '../format/workbook.ts'
import * as say from '../messages/audit.ts'
import { formatInstant } from '../messages/dates.ts'
import type { FindReader } from '../reader.ts'
import { refusalFor, type RightsDeps } from '../require-right.ts'
import type { SendRichText } from '../send-rich-text.ts'
import { CAPTION_LIMIT } from '../telegram-limits.ts'
import type { Sheet } from '../views/sheet.ts'

export type AuditDeps = RightsDeps & {
  readonly audit: AuditLog
  readonly findReader: FindReader
  readonly send: SendRichText
}

/** Ten acts a day fill it in three years; whoever needs more has the database. */
const MOST_ROWS = 10_000
const SHOWN = 5

export function createAuditFeature(deps: AuditDeps): Composer<Context> {
  const feature = new Composer()
  feature.chatType('private').command('nhatky', async (ctx, next) => {
    if ((await refusalFor(deps, ctx, 'administer')) !== undefined) return next()
    const acts = await deps.audit.newest(MOST_ROWS)
    if (acts.length === 0) return deps.send(ctx, [plain(say.NO_ACTS)])
    const { style } = await deps.findReader(ctx.chatId)
    const whole = { rows: acts.length, isWhole: acts.at(-1)?.number === 1 }
    const caption = say.auditCaption(acts.slice(0, SHOWN), whole, style)
    await ctx.replyWithDocument(new InputFile(await makeWorkbook(auditSheet(acts)), say.AUDIT_FILE), {
      caption: shorten(caption, CAPTION_LIMIT),
    })
    return undefined
  })
  return feature
}

const { AUDIT_HEADERS: HEADERS } = say

const auditSheet = (acts: readonly LoggedAct[]): Sheet => ({
  name: say.AUDIT_SHEET,
  columns: [
    { header: HEADERS.number, width: 8 },
    { header: HEADERS.at, width: 20 },
    { header: HEADERS.by, width: 36 },
    { header: HEADERS.what, width: 28 },
    { header: HEADERS.object, width: 48 },
    { header: HEADERS.to, width: 36 },
  ],
  rows: acts.map((act) => [
    String(act.number),
    formatInstant(act.at),
    say.sayPerson(act.by),
    say.ACT_NAMES[act.what],
    say.sayObject(act),
    say.sayPerson(act.to),
  ]),
})
