// Limits that Telegram sets, from the official reference as carried in the types package of grammY 1.46.

/** sendMessage: 1–4096 characters after entity parsing. Counted in UTF-16 units here, which is never too few. */
export const MESSAGE_LIMIT = 4096

/** answerCallbackQuery: 0–200 characters. */
export const CALLBACK_ANSWER_LIMIT = 200

/** callback_data: 1–64 bytes, not characters. */
export const CALLBACK_DATA_BYTES = 64

/** A chat action lasts 5 s or less; refreshed a second before that. */
export const TYPING_REFRESH_MS = 4000

/** sendPhoto, sendDocument, …: 0–1024 characters after entity parsing. */
export const CAPTION_LIMIT = 1024

/** getFile: "bots can download files of up to 20MB in size". */
export const DOWNLOAD_BYTES = 20 * 1024 * 1024

/** sendDocument: "bots can currently send files of any type of up to 50 MB in size". */
export const DOCUMENT_BYTES = 50 * 1024 * 1024

/** sendPhoto: "the photo must be at most 10 MB in size". */
export const PHOTO_BYTES = 10 * 1024 * 1024

/** answerInlineQuery: "no more than 50 results per query are allowed". */
export const INLINE_RESULTS_LIMIT = 50
