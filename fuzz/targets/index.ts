import type { Target } from '../fuzzer.js'
import accounts from './accounts.js'
import http from './http.js'
import json from './json.js'
import portal from './portal.js'
import upload from './upload.js'
import xml from './xml.js'

/** The fuzz targets by name. */
export const targets: Record<string, () => Target> = { portal, http, accounts, json, xml, upload }
