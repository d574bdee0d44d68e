// Limits that Telegram sets, from the official reference as carried in the types package of grammY 1.46.

/** sendMessage: 1–4096 characters after entity parsing. Counted in UTF-16 units here, which is never too few. */
export const MESSAGE_LIMIT = 4096

/** answerCallbackQuery: 0–200 characters. */
export const CALLBACK_ANSWER_LIMIT = 200

/** callback_data: 1–64 bytes, not characters. */
export const CALLBACK_DATA_BYTES = 64

/** A chat action lasts 5 s or less; refreshed a second before that. */
export const TYPING_REFRESH_MS = 4000
