// What every page runs. A page without scripts works too, only less lively.
import './send-outbox.js';
import './theme.js';
import './rows.js';
import './live.js';
import './boxes.js';
import './session.js';
import './sums.js';
import './title.js';
import './copy.js';
