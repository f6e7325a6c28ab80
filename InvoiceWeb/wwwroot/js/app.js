// What every page runs. A page without scripts works too, only less lively.
import './send-outbox.js';
import './theme.js';
import './rows.js';
import './live.js';
import './boxes.js';
import './toasts.js';
import './failures.js';
import './sums.js';
import './title.js';
import './copy.js';
import './focus.js';
import './found.js';
