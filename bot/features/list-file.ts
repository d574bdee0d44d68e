// "Tải danh sách (.xlsx)": a list as a workbook, made when it is asked for and sent below the list.
import { InputFile } from 'grammy'
import type { Browse } from '../../knowledge/browse/browse.ts'
import type { Clock } from '../../knowledge/time/clock.ts'
import { vietnamDateAt } from '../../knowledge/time/vietnam-date.ts'
import { makeWorkbook } from '../format/workbook.ts'
import { VIEW_GONE } from '../messages/lists.ts'
import { sheetCaption, SHEET_FILE } from '../messages/sheet.ts'
import type { FindReader } from '../reader.ts'
import { openSheet } from '../views/sheet.ts'
import type { PressHandler } from './press.ts'

export function createListFileHandler(deps: {
  readonly browse: Browse
  readonly findReader: FindReader
  readonly clock: Clock
}): PressHandler<'file'> {
  return async (ctx, { view }, answer) => {
    const { style } = await deps.findReader(ctx.chatId)
    const sheet = await openSheet(view, deps.browse, { today: vietnamDateAt(deps.clock.now()), style })
    if (sheet === undefined) return answer({ text: VIEW_GONE, asAlert: true })
    await answer()
    const file = new InputFile(await makeWorkbook(sheet), SHEET_FILE)
    await ctx.replyWithDocument(file, { caption: sheetCaption(sheet.rows.length) })
  }
}
