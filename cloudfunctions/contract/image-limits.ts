/** What an image may weigh when it is sent: the phone makes it smaller first. */
export const mostImageBytes = 500 * 1_024
/** A request that carries one: a third more in base64, and what stands beside it. */
export const mostImageRequestBytes = 800 * 1_024
