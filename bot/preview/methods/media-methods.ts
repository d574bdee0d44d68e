// Photos and documents: sent as a file or by the id of one, and changed in place.
import { z } from 'zod'
import { failWith, isFailure, type ApiFailure, type Message } from '../telegram-shapes.ts'
import { defineMethod, jsonOf, type ApiMethod } from './define-method.ts'
import { destinationFields, readDestination } from './destination.ts'
import { editedFields, findOwn, keepEdited, postMessage } from './message-changes.ts'
import { entitiesSchema, readCaption } from './message-content.ts'
import { readKeyboard, replyMarkup } from './reply-markup.ts'
import { readSentFile, type SentKind } from './sent-file.ts'

const captionFields = {
  caption: z.string().optional(),
  parse_mode: z.string().optional(),
  caption_entities: entitiesSchema.optional(),
}

export const sendPhoto = sendFile('photo')
export const sendDocument = sendFile('document')

export const editMessageCaption = defineMethod(
  z.object({ ...editedFields, ...captionFields, reply_markup: replyMarkup }),
  (world, parameters) => {
    const old = findOwn(world, parameters)
    if (isFailure(old)) return old
    const { photo, document } = old
    if (photo === undefined && document === undefined)
      return failWith(400, 'Bad Request: there is no caption in the message to edit')
    const caption = captionOf(parameters)
    if (isFailure(caption)) return caption
    const keyboard = readKeyboard(parameters.reply_markup)
    if (isFailure(keyboard)) return keyboard
    return keepEdited(world, old, { ...(photo && { photo }), ...(document && { document }), ...caption, ...keyboard })
  },
)

/** A text can become a file this way, a file never a text. */
export const editMessageMedia = defineMethod(
  z.object({
    ...editedFields,
    media: jsonOf(z.object({ type: z.enum(['photo', 'document']), media: z.unknown(), ...captionFields })),
    reply_markup: replyMarkup,
  }),
  (world, parameters, values) => {
    const old = findOwn(world, parameters)
    if (isFailure(old)) return old
    const { media } = parameters
    const caption = captionOf(media)
    if (isFailure(caption)) return caption
    const keyboard = readKeyboard(parameters.reply_markup)
    if (isFailure(keyboard)) return keyboard
    const file = readSentFile(world, { kind: media.type, sent: media.media, values })
    return isFailure(file) ? file : keepEdited(world, old, { ...file, ...caption, ...keyboard })
  },
)

function sendFile(kind: SentKind): ApiMethod {
  const schema = z.object({ ...destinationFields, ...captionFields, reply_markup: replyMarkup })
  return defineMethod(schema, (world, parameters, values) => {
    const destination = readDestination(world, parameters)
    if (isFailure(destination)) return destination
    const caption = captionOf(parameters)
    if (isFailure(caption)) return caption
    const keyboard = readKeyboard(parameters.reply_markup)
    if (isFailure(keyboard)) return keyboard
    const file = readSentFile(world, { kind, sent: values[kind], values })
    return isFailure(file) ? file : postMessage(world, { ...destination, ...file, ...caption, ...keyboard })
  })
}

const captionSchema = z.object(captionFields)

function captionOf(
  parameters: z.infer<typeof captionSchema>,
): Pick<Message, 'caption' | 'caption_entities'> | ApiFailure {
  const { caption = '', parse_mode: parseMode, caption_entities: given } = parameters
  const read = readCaption({ text: caption, parseMode, entities: given })
  if (isFailure(read)) return read
  return read.text === '' ? {} : { caption: read.text, caption_entities: read.entities }
}
