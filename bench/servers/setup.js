// The handlers of the standalone server.
export default async function (context) {
  if (process.env.BENCH_ANSWER === 'reply') context.messages.reply({ msgType: 'text' }, ({ Content }) => ({ MsgType: 'text', Content: `reply to ${Content}` }))
  if (process.env.BENCH_ANSWER === 'on') context.messages.on({ msgType: 'text' }, () => {})
}
