// The line of a reminder that says by when: with its day, what the day rests on, and that a person corrected it.
import { expect, test } from 'vitest'
import { dueLine } from '../../../bot/messages/reminder.ts'
import { day, dueTask } from '../../support/due-task.ts'

const READ = { today: day('2026-11-23'), style: 'short' } as const

test('a day that the plan states stands alone; one that was corrected says so', () => {
  expect(dueLine(dueTask('2026-11-30'), READ)).toBe('Hạn: 30/11/2026 (thứ Hai, còn 7 ngày)')
  expect(dueLine(dueTask('2026-11-30', { isTimeCorrected: true }), READ)).toBe(
    'Hạn: 30/11/2026 (thứ Hai, còn 7 ngày) – đã hiệu đính',
  )
})
