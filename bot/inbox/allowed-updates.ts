// Which kinds of updates Telegram is asked for: what the features listen to. It sends nothing else.

export const ALLOWED_UPDATES = ['message', 'callback_query', 'inline_query', 'my_chat_member'] as const
