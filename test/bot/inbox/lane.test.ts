// Which updates wait for each other, and that only a command to cancel goes past.
import { Api, Context } from 'grammy'
import type { MessageEntity, UserFromGetMe } from 'grammy/types'
import { expect, test } from 'vitest'
import { laneOf } from '../../../bot/inbox/lane.ts'
import { GROUP, LAN, TOKEN } from '../../support/bot-under-test.ts'

const ME = { id: 123456, is_bot: true, first_name: 'Trợ lý', username: 'ke_hoach_bot' } as UserFromGetMe

const laneOfText = (text: string, type: 'bot_command' | 'code') => {
  const entities = [{ type, offset: 0, length: text.split(' ')[0]!.length }] satisfies MessageEntity[]
  const message = { message_id: 1, date: 1, chat: GROUP, from: LAN, text, entities }
  return laneOf(new Context({ update_id: 1, message } as never, new Api(TOKEN), ME))
}

test.each(['/huy', '/huy@ke_hoach_bot', '/huy nhé'])('“%s” goes past its conversation', (text) => {
  expect(laneOfText(text, 'bot_command')).toBe(`${GROUP.id} cancel`)
})

test.each([
  ['/huy', 'code'],
  ['/huy@other_bot', 'bot_command'],
  ['/hoi ai?', 'bot_command'],
] as const)('“%s” marked as %s waits its turn', (text, type) => {
  expect(laneOfText(text, type)).toBe(String(GROUP.id))
})
