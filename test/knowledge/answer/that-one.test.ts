// "That village", "that document": what the question before named takes its place.
import { expect, test } from 'vitest'
import { nameThatPlace } from '../../../knowledge/answer/question/that-one.ts'

const BEFORE = { text: 'Bản Huổi Lếch có mấy bếp ăn?' }

test('a village that was named stands for "that village"', () => {
  expect(nameThatPlace('Bản đó có mấy em?', BEFORE)).toBe('Bản Huổi Lếch có mấy em?')
})

test('a document is no village', () => {
  expect(nameThatPlace('Văn bản đó ban hành ngày nào?', BEFORE)).toBe('Văn bản đó ban hành ngày nào?')
})
