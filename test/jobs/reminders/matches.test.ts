// Which deadlines a subscription means: by agency, plan, task, topic and kind of school.
import { describe, expect, test } from 'vitest'
import { matches } from '../../../jobs/reminders/matches.ts'
import type { Scope } from '../../../knowledge/domain/subscription.ts'
import { dueTask } from '../../support/due-task.ts'

const of = (text: string) => dueTask('2026-11-30', { said: { text } })
const charged = (...leads: string[]) => dueTask('2026-11-30', { said: { leads, coordinating: [] } })

test.each<[string, Scope, boolean]>([
  ['everything', { kind: 'everything' }, true],
  ['its plan', { kind: 'plan', file: 'ke-hoach.md' }, true],
  ['another plan', { kind: 'plan', file: 'khac.md' }, false],
  ['itself', { kind: 'task', key: 'task of 2026-11-30' }, true],
  ['another task', { kind: 'task', key: 'task of 2026-12-30' }, false],
  ['who leads it', { kind: 'agency', name: 'Sở Giáo dục và Đào tạo' }, true],
  ['who leads it, in short', { kind: 'agency', name: 'Sở GD&ĐT' }, true],
  ['who helps', { kind: 'agency', name: 'UBND các xã' }, true],
  ['another agency', { kind: 'agency', name: 'Sở Y tế' }, false],
  ['part of a name', { kind: 'agency', name: 'Sở Giáo dục' }, false],
  ['its topic', { kind: 'topic', words: 'phòng học' }, true],
  ['its topic without marks', { kind: 'topic', words: 'so phong hoc' }, true],
  ['another topic', { kind: 'topic', words: 'phòng bệnh' }, false],
  ['no topic at all', { kind: 'topic', words: ' ' }, false],
])('%s', (_, scope, expected) => {
  expect(matches(scope, dueTask('2026-11-30'))).toBe(expected)
})

describe('kinds of schools', () => {
  test.each([
    ['preschool', 'Cân trẻ ở trường mầm non', true],
    ['primary', 'Cân trẻ ở trường mầm non', false],
    ['primary', 'Dạy hai buổi ở tiểu học', true],
    ['lower-secondary', 'Phân luồng học sinh sau THCS', true],
    ['upper-secondary', 'Phân luồng học sinh sau THCS', false],
    ['upper-secondary', 'Đổi mới giáo dục phổ thông', true],
    ['preschool', 'Đổi mới giáo dục phổ thông', false],
    ['preschool', 'Sửa nhà vệ sinh ở các trường', true],
    ['continuing', 'Sửa nhà vệ sinh ở các trường', true],
    ['continuing', 'Mở lớp xóa mù chữ', true],
    ['primary', 'Tuyển thêm phóng viên cho báo', false],
  ] as const)('%s: %s', (schooling, text, expected) => {
    expect(matches({ kind: 'schooling', schooling }, of(text))).toBe(expected)
  })

  test.each([
    ['commune-office', 'UBND các xã, phường', true],
    ['commune-office', 'Sở Giáo dục và Đào tạo', false],
    ['department', 'Sở GD&ĐT', true],
    ['department', 'Sở Y tế', false],
  ] as const)('%s is charged by name: %s', (schooling, lead, expected) => {
    expect(matches({ kind: 'schooling', schooling }, charged(lead))).toBe(expected)
  })
})
