// Telegram's own shape of update, each with a number of its own, at a constant rate.
import http from 'k6/http';
import exec from 'k6/execution';

export const options = {
  summaryTrendStats: ['avg', 'med', 'p(95)', 'p(99)', 'max'],
  scenarios: {
    knocks: {
      executor: 'constant-arrival-rate',
      rate: Number(__ENV.RATE),
      timeUnit: '1s',
      duration: __ENV.FOR,
      preAllocatedVUs: 150,
      maxVUs: 600,
    },
  },
};

const headers = {
  'Content-Type': 'application/json',
  'X-Telegram-Bot-Api-Secret-Token': __ENV.SECRET,
};

export default function () {
  const number = exec.scenario.iterationInTest + 1;
  const user = 1000000 + Math.floor(Math.random() * 10000);
  const from = { id: user, is_bot: false, first_name: 'Zoe', last_name: 'Okonkwo', language_code: 'en' };
  const chat = { id: user, first_name: 'Zoe', last_name: 'Okonkwo', type: 'private' };
  const message = {
    message_id: 4711, from, chat, date: 1793000000,
    text: '/mark P12 40m', entities: [{ offset: 0, length: 5, type: 'bot_command' }],
  };
  http.post(__ENV.URL, JSON.stringify({ update_id: number, message }), { headers });
}
