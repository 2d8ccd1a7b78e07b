// The handler of the standalone server.
export default async function (context) {
  context.messages.reply({ msgType: 'text' }, ({ Content }) => ({ MsgType: 'text', Content: `reply to ${Content}` }))
}
