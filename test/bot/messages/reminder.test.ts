// The line of a reminder that says by when: with its day, what the day rests on, and that a person corrected it.
import { expect, test } from 'vitest'
import { dueLine, reminderItem } from '../../../bot/messages/reminder.ts'
import { scopePhrase, meaning, offered } from '../../../bot/messages/subscriptions.ts'
import { OWN_DEADLINES_FILE } from '../../../knowledge/domain/own-deadline.ts'
import { lines } from '../../../knowledge/domain/place.ts'
import { day, dueTask } from '../../support/due-task.ts'

const READ = { today: day('2026-11-23'), style: 'short' } as const

test('a day that the plan states stands alone; one that was corrected says so', () => {
  expect(dueLine(dueTask('2026-11-30'), READ)).toBe('Hạn: 30/11/2026 (thứ Hai, còn 7 ngày)')
  expect(dueLine(dueTask('2026-11-30', { isTimeCorrected: true }), READ)).toBe(
    'Hạn: 30/11/2026 (thứ Hai, còn 7 ngày) – đã hiệu đính',
  )
})

const said = (file: string) => {
  const due = dueTask('2026-11-30', { file, place: lines(12) })
  return reminderItem({ due, isDone: false, doneBy: [] }, undefined, READ)
    .map(({ text }) => text)
    .join('')
}

test('a plan is told with the place of the row; the office’s own deadlines stand on no page', () => {
  expect(said('ke-hoach.md')).toMatch(/số 1\), dòng 12$/)
  expect(said(OWN_DEADLINES_FILE)).toMatch(/số 1\)$/)
})

const of = (schooling: 'primary' | 'continuing' | 'department') => scopePhrase({ kind: 'schooling', schooling })

test('levels of schools are no bodies, and the words of a task end without its full stop', () => {
  expect([of('primary'), of('continuing'), of('department')]).toEqual([
    'việc của cấp Tiểu học',
    'việc của khối GDTX, GDNN',
    'việc của Sở GD&ĐT',
  ])
  expect(scopePhrase({ kind: 'task', key: 'x' }, { task: 'Nộp danh mục sách.' })).toBe('việc “Nộp danh mục sách”')
})

test('what a subscription would bring: also where its days are over and it goes on until done', () => {
  expect(meaning([], { ...READ, untilDone: false })).toMatch(/^Hiện chưa có việc nào có hạn trong 12 tháng tới; khi/)
  expect(meaning([], { ...READ, untilDone: true })).toMatch(
    /việc đã qua hạn mà chưa báo xong vẫn được nhắc hằng tuần, nhiều nhất 12 tuần\.$/,
  )
  expect(meaning([day('2026-11-30')], { ...READ, untilDone: true })).toMatch(/^1 việc có hạn/)
  expect(offered('việc của Sở A', meaning([], { ...READ, untilDone: false }))).toMatch(/^Việc của Sở A: hiện chưa có/)
})
