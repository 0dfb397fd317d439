//! The packer: makes links and opens them, apart from the page and from the engine, so that a link opens before the engine
//! has loaded, and one that takes long holds nothing up.

fn main() {
    crosscheck::workers::packing::listen();
}
