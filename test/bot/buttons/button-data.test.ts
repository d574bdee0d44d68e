// What buttons carry fits Telegram's limit and is read back with suspicion.
import { expect, test } from 'vitest'
import { encodeButton, parseButton, type PlainButton, type StoredReference } from '../../../bot/buttons/button-data.ts'
import { CALLBACK_DATA_BYTES } from '../../../bot/telegram-limits.ts'

const buttons: readonly (PlainButton | StoredReference)[] = [
  { kind: 'example', example: 0 },
  { kind: 'passage', passage: 1 },
  { kind: 'passage', passage: Number.MAX_SAFE_INTEGER },
  { kind: 'stored', id: 'Zk3_-AAAAAAAAAA9', position: 12 },
]

test.each(buttons)('%j survives the way there and back, far below 64 bytes', (button) => {
  expect(parseButton(encodeButton(button))).toEqual(button)
  expect(Buffer.byteLength(encodeButton(button))).toBeLessThan(CALLBACK_DATA_BYTES / 2)
})

test.each([
  '',
  'p',
  'p:',
  ':1',
  'x:1',
  'p:-1',
  'p:1.5',
  'p:01',
  'p: 1',
  'p:1 ',
  'p:1:2',
  'p:9007199254740992',
  's:1',
  's:short:1',
  's:Zk3_-AAAAAAAAAA9',
  's:Zk3_-AAAAAAAAAA9:-1',
  's:Zk3_-AAAAAAAAA.9:1',
])('%j is nobody’s button', (data) => {
  expect(parseButton(data)).toBeUndefined()
})
