// The table of Bot API methods that the local server speaks; getUpdates and the webhook are answered by the server itself.
import { getChat, getChatAdministrators, getChatMember, getChatMemberCount, sendChatAction } from './chat-methods.ts'
import type { ApiMethod } from './define-method.ts'
import { getFile } from './file-methods.ts'
import { answerInlineQuery } from './inline-methods.ts'
import { editMessageCaption, editMessageMedia, sendDocument, sendPhoto } from './media-methods.ts'
import { deleteMessage, editMessageReplyMarkup } from './message-methods.ts'
import { answerCallbackQuery } from './press-methods.ts'
import {
  deleteMyCommands,
  getMe,
  getMyCommands,
  getMyDescription,
  getMyShortDescription,
  setChatMenuButton,
  setMyCommands,
  setMyDescription,
  setMyShortDescription,
} from './profile-methods.ts'
import { editMessageText, sendMessage } from './text-methods.ts'

/** @returns undefined for a method that this server does not speak; names are matched without case, as at Telegram */
export function findMethod(name: string): ApiMethod | undefined {
  return METHODS.get(name.toLowerCase())
}

const METHODS = new Map<string, ApiMethod>(
  Object.entries({
    getMe,
    sendMessage,
    sendPhoto,
    sendDocument,
    editMessageText,
    editMessageCaption,
    editMessageMedia,
    editMessageReplyMarkup,
    deleteMessage,
    answerCallbackQuery,
    answerInlineQuery,
    sendChatAction,
    getChat,
    getChatMember,
    getChatAdministrators,
    getChatMemberCount,
    getFile,
    setMyCommands,
    getMyCommands,
    deleteMyCommands,
    getMyDescription,
    getMyShortDescription,
    setMyDescription,
    setMyShortDescription,
    setChatMenuButton,
  }).map(([name, method]) => [name.toLowerCase(), method]),
)
