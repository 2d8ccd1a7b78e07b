// The linter and its rules are in scripts/checks, a package of its own, so that `npm ci` does not install them.
export { default } from './scripts/checks/eslint.config.js'
