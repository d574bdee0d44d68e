// What a conversation remembers goes with the chat that is erased, in each of its topics, and with no other.
import { expect, test } from 'vitest'
import { createConversations } from '../../../knowledge/answer/conversation.ts'

const at = new Date('2026-11-26T01:00:00Z')
const exchange = { text: 'Ai chủ trì?', keys: [], at, answer: 'Sở Y tế', plans: [] }

test('a chat that is forgotten leans on nothing any more, whatever the topic', () => {
  const conversations = createConversations()
  const all = ['50', '50/7', '501', '-50', '150/7']
  for (const conversation of all) conversations.remember(conversation, exchange)
  conversations.forgetChat(50)
  expect(all.filter((conversation) => conversations.recall(conversation, at) !== undefined)).toEqual([
    '501',
    '-50',
    '150/7',
  ])
})
