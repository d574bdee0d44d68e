// A greeting, thanks and assent are answered as such, also in the middle of a conversation; what asks something is asked.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SAMPLES_DIR } from '../../../ingest/publish/withdraw-samples.ts'
import { courtesyFor } from '../../../knowledge/answer/courtesies.ts'
import { ingestAndAsk, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const newPath = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  plans = await ingestAndAsk([SAMPLES_DIR], newPath('data'))
}, 60_000)
afterAll(() => plans.close())

test.each([
  ['chào bạn', /^Xin chào anh\/chị\./],
  ['Xin chào trợ lý!', /^Xin chào anh\/chị\./],
  ['alo bot ơi', /^Xin chào anh\/chị\./],
  ['Alo', /^Xin chào anh\/chị\./],
  ['chao buoi sang a', /^Xin chào anh\/chị\./],
  ['Cảm ơn em nhiều nhé.', /^Không có gì ạ\./],
  ['dạ em cảm ơn ạ', /^Không có gì ạ\./],
  ['ok', /^Vâng ạ\./],
  ['Vâng ạ', /^Vâng ạ\./],
  ['Được rồi em', /^Vâng ạ\./],
])('%s', (text, answer) => {
  expect(courtesyFor(text)).toMatch(answer)
})

test.each([
  'Chào em, ai chủ trì xóa mù chữ?',
  'Cảm ơn, thế còn thời gian?',
  'vâng, còn Sở Y tế?',
  'Được bao nhiêu?',
  '',
])('%j may ask something', (text) => {
  expect(courtesyFor(text)).toBeUndefined()
})

test('in the middle of a conversation it leans on nothing, and what was spoken of is still known after it', async () => {
  const question = 'Ai chủ trì trình đề án xóa mù chữ 2025-2030?'
  expect((await plans.ask(question, 'chào bạn')).text).toMatch(/^Xin chào/)
  expect((await plans.ask('Ai xây sân vận động?', 'ok')).text).toMatch(/^Vâng ạ/)
  expect((await plans.ask(question, 'cảm ơn em', 'Phối hợp với ai?')).text).toMatch(
    /^Phối hợp: Các sở, ngành và địa phương/,
  )
})
