import { defineConfig } from 'vite'

// The server writes the base path into index.html, so every address in it is relative.
export default defineConfig({
  base: './',
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
  build: {
    outDir: '../../../dist/plugins/console/page',
    target: 'es2022',
    // an inlined asset would be a data: address, which the Content-Security-Policy refuses for scripts and styles
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false }
  }
})
