const NOUN_CLAUSE = /^(?:what|who|whose|whoever|whatever|where|why|that of|those (?:of|that|who)|ones? that)\b(?![^.]*\?)/i

/** The text of a comment without the stars at the beginning of its lines. */
const textOf = ({ value }) => value.replace(/^\*/, '').replace(/\n\s*\*/g, '\n').trim()

/** Whether a line comment continues the comment of the line above it. */
function continues (comment, previous) {
  return comment.type === 'Line' && previous?.type === 'Line' &&
    previous.loc.end.line + 1 === comment.loc.start.line && previous.loc.start.column === comment.loc.start.column
}

/**
 * An ESLint rule: a comment does not begin with a noun clause such as "What the user paid" or "Where it listens".
 * A noun is easier to read: "The amount that the user paid", "The address of the server".
 */
export default {
  meta: { type: 'suggestion', schema: [], messages: { clause: 'begin the comment with a noun or a verb instead of "{{ word }}"' } },
  create (context) {
    return {
      Program () {
        const comments = context.sourceCode.getAllComments()
        comments.forEach((comment, i) => {
          const [clause] = NOUN_CLAUSE.exec(textOf(comment)) ?? []
          if (clause !== undefined && !continues(comment, comments[i - 1])) context.report({ loc: comment.loc, messageId: 'clause', data: { word: clause } })
        })
      }
    }
  }
}
