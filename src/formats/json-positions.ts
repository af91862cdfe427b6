import { parseTree as _unused } from 'jsonc-parser';
