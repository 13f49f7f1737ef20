/**
 * Phrases by what they do, each on a line of its own or between bars. The names of the groups:
 *
 * - `angry 2`, `anxious 1, angry 1`: what the phrase counts for each feeling. 1 is a hint that needs a second one,
 *   2 decides where nothing speaks against it, 3 is beyond doubt.
 * - `not`, `more`, `less`: turns, strengthens or weakens a feeling that follows closely; `after`: strengthens one before.
 * - `thanks`: counts as positive, but not beside a question or trouble, where it is politeness; `asks`: a question.
 * - `but`: what is said before it counts less; `loud`: stresses everything; `topic`: the message is about what shops and
 *   operators do, so that words learnt elsewhere count less; `hint`:
 *   it is, where there are two of them; `none`: means nothing, and hides shorter phrases inside it.
 *
 * In a phrase `#` stands for a number, `~` for up to four words (letters in Chinese). Case and apostrophes do not matter.
 */
export type LexiconSource = Readonly<Record<string, string>>
