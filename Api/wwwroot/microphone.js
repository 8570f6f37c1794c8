// Runs beside the page: takes what the microphone hears, at whatever rate, and hands over 16 kHz, 16 bits, a quarter of a second at a time.
const Rate = 16000;
const Frame = 4000;
const Lobes = 8;

class Microphone extends AudioWorkletProcessor {
    constructor() {
        super();
        this.step = sampleRate / Rate;
        this.reach = Lobes * Math.max(1, this.step);
        this.heard = new Float32Array(0);
        this.first = 0;
        this.next = this.reach;
        this.frame = new Int16Array(Frame);
        this.count = 0;
        this.port.onmessage = () => this.flush();
    }

    process(inputs) {
        const channels = inputs[0];
        if (channels.length === 0)
            return true;
        const mixed = new Float32Array(this.heard.length + channels[0].length);
        mixed.set(this.heard);
        for (let i = 0; i < channels[0].length; i++)
            mixed[this.heard.length + i] = channels.reduce((sum, channel) => sum + channel[i], 0) / channels.length;
        this.heard = mixed;
        this.resample();
        return true;
    }

    resample() {
        while (this.next + this.reach < this.first + this.heard.length) {
            this.take(this.at(this.next - this.first));
            this.next += this.step;
        }
        const old = Math.max(0, Math.floor(this.next - this.reach) - this.first);
        this.heard = this.heard.slice(old);
        this.first += old;
    }

    // A windowed sinc, as wide as the slower of the two rates asks for, so that nothing above 8 kHz folds back.
    at(place) {
        const width = Math.max(1, this.step);
        let [sum, weights] = [0, 0];
        for (let i = Math.max(0, Math.ceil(place - this.reach)); i <= place + this.reach; i++) {
            const x = (i - place) / width;
            const weight = (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x)) * (0.5 + 0.5 * Math.cos(Math.PI * x / Lobes));
            sum += weight * this.heard[i];
            weights += weight;
        }
        return sum / weights;
    }

    take(value) {
        this.frame[this.count++] = Math.max(-32768, Math.min(32767, Math.round(value * 32767)));
        if (this.count === Frame)
            this.flush();
    }

    flush() {
        this.port.postMessage(this.frame.slice(0, this.count));
        this.count = 0;
    }
}

registerProcessor("microphone", Microphone);
