// sendMessage and editMessageText, with Telegram's limits and wordings.
import { z } from 'zod'
import { failWith, isFailure } from '../telegram-shapes.ts'
import { defineMethod } from './define-method.ts'
import { destinationFields, readDestination } from './destination.ts'
import { entitiesSchema, readMessageText } from './message-content.ts'
import { editedFields, findOwn, keepEdited, postMessage } from './message-changes.ts'
import { readKeyboard, replyMarkup } from './reply-markup.ts'

const textFields = {
  text: z.string(),
  parse_mode: z.string().optional(),
  entities: entitiesSchema.optional(),
  reply_markup: replyMarkup,
}

export const sendMessage = defineMethod(z.object({ ...destinationFields, ...textFields }), (world, parameters) => {
  const destination = readDestination(world, parameters)
  if (isFailure(destination)) return destination
  const content = readContent(parameters)
  return isFailure(content) ? content : postMessage(world, { ...destination, ...content })
})

export const editMessageText = defineMethod(z.object({ ...editedFields, ...textFields }), (world, parameters) => {
  const old = findOwn(world, parameters)
  if (isFailure(old)) return old
  if (old.text === undefined) return failWith(400, 'Bad Request: there is no text in the message to edit')
  const content = readContent(parameters)
  return isFailure(content) ? content : keepEdited(world, old, content)
})

const textSchema = z.object(textFields)

function readContent({ text, parse_mode: parseMode, entities, reply_markup: markup }: z.infer<typeof textSchema>) {
  const read = readMessageText({ text, parseMode, entities })
  if (isFailure(read)) return read
  const keyboard = readKeyboard(markup)
  return isFailure(keyboard) ? keyboard : { ...read, ...keyboard }
}
